import { SearchX } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import type { FoundList, Seen } from '../../listing/use-found-rows'
import { useSelection } from '../../listing/use-selection'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { BulkBar } from './bulk/bulk-bar'
import { InvoiceList } from './invoice-list'
import { ListSums } from './list-sums'

interface HistoryProps {
  readonly list: Extract<FoundList, { readonly kind: 'ready' }>
  readonly onSeen: Seen
  readonly onShowAll: () => void
}

/** What was found, with all that can be done about it. */
export function History({ list, onSeen, onShowAll }: HistoryProps) {
  const { clock } = useServices()
  const words = useWords().invoices
  const { query, rows, count, found, keys } = list
  const selection = useSelection(keys)
  const allKeys = () => keys(0, count ?? Infinity)
  // What is not shown is not picked: nobody acts on what they can't see.
  useEffect(() => {
    if (selection.active) selection.clear()
  }, [query])
  if (rows.count === 0) {
    return (
      <EmptyState
        icon={SearchX}
        title={words.nothingTitle}
        actions={<Button onClick={onShowAll}>{words.showAll}</Button>}
      >
        {words.nothingHint}
      </EmptyState>
    )
  }
  return (
    <>
      {selection.active ? (
        <BulkBar selection={selection} count={rows.count} allKeys={allKeys} />
      ) : (
        <ListSums count={count} sums={found?.sums} onSelect={selection.begin} />
      )}
      <InvoiceList
        rows={rows}
        today={clock.today()}
        selection={selection}
        onSeen={onSeen}
        onAll={() => void allKeys().then(selection.pick)}
      />
    </>
  )
}
