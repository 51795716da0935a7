import { CircleAlert, CloudCheck, CloudUpload } from 'lucide-preact'
import { memo } from 'preact/compat'
import { useRef } from 'preact/hooks'
import { formatDate, formatMoney } from '../../../domain/format'
import type { PlainDate } from '../../../domain/plain-date'
import type { ListedRow } from '../../../lists/protocol'
import { statesOf } from '../../../lists/row-state'
import { idOf } from '../../../sync/scalars'
import { Icon } from '../../components/icon'
import type { SyncMark } from '../../listing/use-marks'
import { useLocale, useWords } from '../../words/use-words'
import { StateTag } from './state-tag'

interface InvoiceRowProps {
  /** Absent while it is read: the element keeps its place, shows nothing, and need not be made anew. */
  readonly row: ListedRow | undefined
  readonly today: PlainDate
  readonly mark: SyncMark
  /** Place in the list, from 0, and how many there are. */
  readonly index: number
  readonly count: number
  readonly picked: boolean
  /** A tap picks instead of opening. */
  readonly picking: boolean
  readonly onToggle: (index: number, range: boolean) => void
}

const marks = { waiting: CloudUpload, synced: CloudCheck, parked: CircleAlert }

export const InvoiceRow = memo(
  function InvoiceRow({ row: known, today, mark, index, count, picked, picking, onToggle }: InvoiceRowProps) {
    const words = useWords().invoices
    const locale = useLocale()
    const before = useRef(known)
    const row = known ?? before.current
    before.current = row
    if (row === undefined) {
      return (
        <li data-row data-coming aria-hidden="true">
          <span class="row-link" />
        </li>
      )
    }
    const [state] = statesOf(row, today)
    const number = row.number || words.draft
    const customer = row.customer || words.noCustomer
    return (
      <li
        data-row
        data-index={index}
        data-coming={known === undefined}
        data-picked={picked}
        aria-hidden={known === undefined}
        aria-setsize={count}
        aria-posinset={index + 1}
      >
        <label class="row-pick">
          <input
            type="checkbox"
            checked={picked}
            aria-label={words.pick(number, customer)}
            onClick={(event) => onToggle(index, event.shiftKey)}
          />
        </label>
        <a
          class="row-link invoice-row"
          href={`#/invoices/${idOf(row.key)}`}
          onClick={(event) => {
            if (!picking && !event.shiftKey && !event.ctrlKey && !event.metaKey) return
            event.preventDefault()
            onToggle(index, event.shiftKey)
          }}
        >
          <span class="row-number">
            {number}
            {row.kind === 'credit-note' && <small>{words.creditNote}</small>}
          </span>
          <span class="row-customer" data-missing={row.customer === ''}>
            {customer}
          </span>
          <span class="row-date">
            {row.issueDate === undefined ? words.noDate : formatDate(row.issueDate, locale)}
          </span>
          <span class="row-due" data-late={state === 'overdue'}>
            {row.dueDate === undefined ? '' : words.due(formatDate(row.dueDate, locale))}
          </span>
          <span class="row-state">
            <StateTag state={state} />
          </span>
          <span
            class="row-total figures"
            data-void={row.state === 'void'}
            title={row.complete ? undefined : words.incomplete}
          >
            {formatMoney(row.total, row.currency, locale)}
          </span>
          <span class="row-sync" data-mark={mark} title={words.sync[mark]}>
            <Icon of={marks[mark]} size="small" />
            <span class="unseen">{words.sync[mark]}</span>
          </span>
        </a>
      </li>
    )
  },
  // A row comes from the worker as a new object each time; its number tells whether it changed.
  (a, b) =>
    a.row?.key === b.row?.key &&
    a.row?.seq === b.row?.seq &&
    a.today === b.today &&
    a.mark === b.mark &&
    a.index === b.index &&
    a.count === b.count &&
    a.picked === b.picked &&
    a.picking === b.picking &&
    a.onToggle === b.onToggle,
)
