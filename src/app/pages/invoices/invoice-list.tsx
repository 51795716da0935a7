import { CircleAlert, CloudCheck, CloudUpload } from 'lucide-preact'
import { memo } from 'preact/compat'
import { useRef } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { formatDate, formatMoney } from '../../../domain/format'
import { Icon } from '../../components/icon'
import { useLocale, useWords } from '../../words/use-words'
import type { Row } from './row'
import { StateTag } from './state-tag'
import { useWindow } from './use-window'

export type SyncMark = 'waiting' | 'synced' | 'parked'

interface InvoiceListProps {
  readonly rows: readonly Row[]
  readonly markOf: (key: string) => SyncMark
}

/** The rows on screen, however many there are. */
export function InvoiceList({ rows, markOf }: InvoiceListProps) {
  const words = useWords().invoices
  const list = useRef<HTMLUListElement>(null)
  const { from, to } = useWindow(list, rows.length)
  return (
    <ul class="invoice-list card" ref={list} aria-label={words.list} onKeyDown={moveByArrows}>
      {rows.slice(from, to).map((row, index) => (
        <InvoiceRow
          key={row.key}
          row={row}
          mark={markOf(row.key)}
          place={from + index + 1}
          count={rows.length}
        />
      ))}
    </ul>
  )
}

interface InvoiceRowProps {
  readonly row: Row
  readonly mark: SyncMark
  readonly place: number
  readonly count: number
}

const marks = { waiting: CloudUpload, synced: CloudCheck, parked: CircleAlert }

const InvoiceRow = memo(function InvoiceRow({ row, mark, place, count }: InvoiceRowProps) {
  const words = useWords().invoices
  const locale = useLocale()
  return (
    <li data-row aria-setsize={count} aria-posinset={place}>
      <Link class="invoice-row" href={`/invoices/${row.id}`}>
        <span class="row-number">
          {row.number || words.draft}
          {row.kind === 'credit-note' && <small>{words.creditNote}</small>}
        </span>
        <span class="row-customer" data-missing={row.customer === ''}>
          {row.customer || words.noCustomer}
        </span>
        <span class="row-date">
          {row.issueDate === undefined ? words.noDate : formatDate(row.issueDate, locale)}
        </span>
        <span class="row-due" data-late={row.state === 'overdue'}>
          {row.dueDate === undefined ? '' : words.due(formatDate(row.dueDate, locale))}
        </span>
        <span class="row-state">
          <StateTag state={row.state} />
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
      </Link>
    </li>
  )
})

/** Arrow keys go from row to row, beside Tab. */
function moveByArrows(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = (event.target as Element).closest('li')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const link = next?.querySelector('a')
  if (!link) return
  event.preventDefault()
  link.focus()
}
