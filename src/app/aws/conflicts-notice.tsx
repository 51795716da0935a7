import { useLocation } from 'wouter-preact'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { useOpenConflicts } from '../state/open-conflicts'
import type { DocumentKey } from '../../sync/scalars'
import { useLocale, useWords } from '../words/use-words'

/** What two devices changed at once, all of it or in one document, and the way to settle it. */
export function ConflictsNotice({ about }: { readonly about?: DocumentKey }) {
  const { sheets } = useServices()
  const words = useWords().panel.conflicts
  const locale = useLocale()
  const [, navigate] = useLocation()
  const count = useOpenConflicts(about).length
  if (count === 0) return null
  const settle = () => {
    // An open sheet has a history entry of its own: the page takes its place, so that the way back is one step.
    navigate('/conflicts', { replace: sheets.open.peek() !== undefined })
    sheets.close()
  }
  const figure = count.toLocaleString(locale)
  return (
    <Notice
      kind="warn"
      title={about === undefined ? words.title(count, figure) : words.titleHere(count, figure)}
      actions={<Button onClick={settle}>{words.settle}</Button>}
    >
      {words.text}
    </Notice>
  )
}
