import { FilePlus2, ReceiptText, SearchX } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import { formatMoney } from '../../../domain/format'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import { InvoiceList } from './invoice-list'
import type { SyncMark } from './invoice-list'
import { ListControls } from './list-controls'
import { plainQuery } from './list-query'
import type { ListQuery, StateFilter } from './list-query'
import { SampleButton } from './sample-button'
import type { Row } from './row'
import { rowStates } from './row'
import { inState, selectRows, sumsByCurrency } from './select-rows'
import { useRows } from './use-rows'
import { useListQuery } from './use-list-query'
import './invoices.css'

/** The history: every invoice and credit note on this device. */
export function InvoicesPage() {
  const words = useWords().invoices
  const rows = useRows()
  return (
    <>
      <PageHead
        title={words.title}
        actions={
          <ButtonLink kind="primary" icon={FilePlus2} to="/invoices/new">
            {words.newInvoice}
          </ButtonLink>
        }
      />
      <Body {...{ rows }} />
    </>
  )
}

function Body({ rows }: { readonly rows: ReturnType<typeof useRows> }) {
  const all = useWords()
  const words = all.invoices
  switch (rows.kind) {
    case 'opening':
      return <p class="list-opening">{words.opening}</p>
    case 'failed':
      return (
        <Notice
          kind="bad"
          live
          title={words.broken}
          actions={<Button onClick={() => location.reload()}>{words.retry}</Button>}
        >
          {all.editor.fault[rows.fault]}
        </Notice>
      )
    case 'broken':
      throw rows.error
    case 'ready':
      return rows.rows.length === 0 ? (
        <EmptyState
          icon={ReceiptText}
          title={words.emptyTitle}
          actions={
            <>
              <ButtonLink kind="primary" icon={FilePlus2} to="/invoices/new">
                {words.emptyAction}
              </ButtonLink>
              <SampleButton />
            </>
          }
        >
          {words.emptyHint}
        </EmptyState>
      ) : (
        <History rows={rows.rows} />
      )
  }
}

function History({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords().invoices
  const [query, setQuery] = useListQuery()
  const { unsent, markOf } = useSyncMarks()
  const shown = useMemo(() => selectRows(rows, query, unsent), [rows, query, unsent])
  const counts = useMemo(() => countsOf(rows, query, unsent), [rows, query.text, unsent])
  return (
    <>
      <ListControls query={query} counts={counts} onQuery={setQuery} />
      {shown.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={words.nothingTitle}
          actions={<Button onClick={() => setQuery(plainQuery)}>{words.showAll}</Button>}
        >
          {words.nothingHint}
        </EmptyState>
      ) : (
        <>
          <Sums rows={shown} />
          <InvoiceList rows={shown} markOf={markOf} />
        </>
      )}
    </>
  )
}

function Sums({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords().invoices
  const locale = useLocale()
  const sums = useMemo(() => sumsByCurrency(rows), [rows])
  return (
    <div class="list-sums" role="status">
      <p>{words.shown(rows.length, rows.length.toLocaleString(locale))}</p>
      <ul class="list-sums-money">
        {sums.map(({ currency, total, outstanding }) => (
          <li key={currency} class="figures">
            <strong>{formatMoney(total, currency, locale)}</strong>{' '}
            {!/^-?[0.]*$/.test(outstanding) && (
              <small>{words.outstanding(formatMoney(outstanding, currency, locale))}</small>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const nothing: ReadonlySet<string> = new Set()

function useSyncMarks() {
  const { books } = useServices()
  const live = useLive(
    () => books.watch(async () => ({ unsent: await books.unsentKeys(), parked: await books.parked() })),
    [books],
  )
  return useMemo(() => {
    const unsent: ReadonlySet<string> = live.kind === 'ready' ? live.value.unsent : nothing
    const parked: ReadonlySet<string> =
      live.kind === 'ready' ? new Set(live.value.parked.map(({ key }) => key)) : nothing
    const markOf = (key: string): SyncMark =>
      parked.has(key) ? 'parked' : unsent.has(key) ? 'waiting' : 'synced'
    return { unsent, markOf }
  }, [live])
}

function countsOf(
  rows: readonly Row[],
  query: ListQuery,
  unsent: ReadonlySet<string>,
): ReadonlyMap<StateFilter | undefined, number> {
  const found = selectRows(rows, { ...query, state: undefined }, unsent)
  const filters: readonly (StateFilter | undefined)[] = [undefined, ...rowStates, 'unsynced']
  return new Map(filters.map((state) => [state, found.filter((row) => inState(row, state, unsent)).length]))
}
