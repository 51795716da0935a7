import { X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Button, IconButton } from '../components/button'
import { useLocale, useWords } from '../words/use-words'
import type { Selection } from './use-selection'

interface SelectionBarProps {
  readonly selection: Selection
  /** How many rows the list has. */
  readonly count: number
  readonly onAll: () => void
  /** Instead of how many are picked, while something is under way. */
  readonly progress?: string | undefined
  readonly children: ComponentChildren
}

/** How many rows are picked, and what can be done with them. */
export function SelectionBar({ selection, count, onAll, progress, children }: SelectionBarProps) {
  const words = useWords().listing
  const locale = useLocale()
  const picked = selection.keys.size
  return (
    <div class="bulk-bar" role="region" aria-label={words.selection}>
      <p class="bulk-count" role="status">
        {progress ?? words.picked(picked, picked.toLocaleString(locale))}
      </p>
      {picked < count && (
        <Button kind="quiet" onClick={onAll}>
          {words.pickAll(count.toLocaleString(locale))}
        </Button>
      )}
      <div class="bulk-actions">{children}</div>
      <IconButton icon={X} label={words.clearSelection} onClick={selection.clear} />
    </div>
  )
}
