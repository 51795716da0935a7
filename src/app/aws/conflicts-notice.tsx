import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { useOpenConflicts } from '../state/open-conflicts'
import type { DocumentKey } from '../../sync/scalars'
import { useLocale, useWords } from '../words/use-words'
import { useLeaveSheet } from './use-leave-sheet'

/** What two devices changed at once, all of it or in one document, and the way to settle it. */
export function ConflictsNotice({ about }: { readonly about?: DocumentKey }) {
  const words = useWords().panel.conflicts
  const locale = useLocale()
  const leave = useLeaveSheet()
  const count = useOpenConflicts(about).length
  if (count === 0) return null
  const figure = count.toLocaleString(locale)
  return (
    <Notice
      kind="warn"
      title={about === undefined ? words.title(count, figure) : words.titleHere(count, figure)}
      actions={<Button onClick={() => leave('/conflicts')}>{words.settle}</Button>}
    >
      {words.text}
    </Notice>
  )
}
