import { Redo2, Undo2 } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { IconButton } from '../../components/button'
import { useWords } from '../../words/use-words'
import type { EditHistory } from './edit-history'
import { controlId } from './problem-place'

type Turn = 'undo' | 'redo'

/** Takes steps back and does them again: by button, Ctrl/Cmd+Z and Shift+Ctrl/Cmd+Z or Ctrl+Y, wherever the cursor is. */
export function UndoButtons({ history }: { readonly history: EditHistory }) {
  const words = useWords().editor
  const [said, setSaid] = useState('')
  const turn = (which: Turn) => {
    const field = which === 'undo' ? history.undo() : history.redo()
    setSaid(which === 'undo' ? words.undone : words.redone)
    if (field === undefined) return
    requestAnimationFrame(() => document.getElementById(controlId(field.join('.')))?.focus())
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const which = turnOf(event)
      if (which === undefined || document.querySelector('dialog[open]') !== null) return
      // A field's own memory knows nothing of the document's.
      event.preventDefault()
      turn(which)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [history, words])
  return (
    <>
      <IconButton
        icon={Undo2}
        label={words.undo}
        aria-keyshortcuts="Control+Z Meta+Z"
        disabled={!history.canUndo.value}
        onClick={() => turn('undo')}
      />
      <IconButton
        icon={Redo2}
        label={words.redo}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
        disabled={!history.canRedo.value}
        onClick={() => turn('redo')}
      />
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  )
}

function turnOf(event: KeyboardEvent): Turn | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey && event.ctrlKey ? 'redo' : undefined
}
