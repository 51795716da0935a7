import { useEffect, useRef, useState } from 'preact/hooks'
import { storageFault } from '../../../../store/storage-fault'
import type { DocumentKey } from '../../../../sync/scalars'
import { Button } from '../../../components/button'
import { SelectionBar } from '../../../listing/selection-bar'
import type { Selection } from '../../../listing/use-selection'
import { useServices } from '../../../services'
import { useLocale, useWords } from '../../../words/use-words'
import type { BulkAction } from './bulk-action'
import { bulkActions } from './bulk-actions'

interface BulkBarProps {
  readonly selection: Selection
  /** How many rows the list has. */
  readonly count: number
  readonly allKeys: () => Promise<readonly DocumentKey[]>
}

/** How many are picked, and what can be done with them. */
export function BulkBar({ selection, count, allKeys }: BulkBarProps) {
  const { books, clock, newId, toasts, workspace } = useServices()
  const words = useWords()
  const locale = useLocale()
  const [running, setRunning] = useState<{ readonly action: BulkAction; readonly done: number }>()
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])
  const picked = selection.keys.size
  const number = (value: number) => value.toLocaleString(locale)
  const failed = (error: unknown) =>
    toasts.show({ kind: 'bad', text: words.frame.writeFault[storageFault(error)] })

  const run = async (chosen: BulkAction) => {
    const onProgress = (done: number) => setRunning({ action: chosen, done })
    onProgress(0)
    stop.current = new AbortController()
    try {
      const outcome = await chosen.run([...selection.keys], {
        books,
        clock,
        newId,
        workspace,
        words,
        locale,
        onProgress,
        signal: stop.current.signal,
      })
      if (outcome === undefined) return
      const { undo, ...toast } = outcome
      const action = undo && { label: words.listing.undo, run: () => void undo().catch(failed) }
      toasts.show({ ...toast, ...(action === undefined ? {} : { action }) })
      if (undo !== undefined) selection.clear()
    } catch (error) {
      failed(error)
    } finally {
      setRunning(undefined)
    }
  }
  const progress =
    running !== undefined && running.done > 0
      ? words.invoices.bulk.progress(number(running.done), number(picked))
      : undefined
  return (
    <SelectionBar
      selection={selection}
      count={count}
      onAll={() => void allKeys().then(selection.pick)}
      progress={progress}
    >
      {bulkActions.map((action) => (
        <Button
          key={action.id}
          icon={action.icon}
          busy={running?.action === action}
          disabled={picked === 0 || (running !== undefined && running.action !== action)}
          onClick={() => void run(action)}
        >
          {action.label(words)}
        </Button>
      ))}
      {running?.action.canStop && (
        <Button onClick={() => stop.current.abort()}>{words.invoices.bulk.stop}</Button>
      )}
    </SelectionBar>
  )
}
