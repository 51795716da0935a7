import { X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useWords } from '../words/use-words'
import { IconButton } from './button'
import './dialog.css'

interface DialogProps {
  readonly title: string
  /** Escape, the close button, a click beside it, the browser's back. The owner then stops rendering it. */
  readonly onClose: () => void
  /** `sheet`: beside the page; `panel`: below the top bar; both from below on phones. `small`: a question. */
  readonly shape?: 'sheet' | 'panel' | 'small'
  readonly children: ComponentChildren
  /** Buttons, the main one last. */
  readonly footer?: ComponentChildren
}

/**
 * Open while it is rendered. The platform's modal `<dialog>`: focus is kept inside and given back afterwards, what is
 * behind is inert, Escape closes.
 */
export function Dialog({ title, onClose, shape = 'small', children, footer }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const words = useWords().components
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      class="dialog"
      data-shape={shape}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class="dialog-box">
        <header class="dialog-head">
          <h2 id={id}>{title}</h2>
          <IconButton icon={X} label={words.close} onClick={onClose} />
        </header>
        <div class="dialog-body">{children}</div>
        {footer && <footer class="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  )
}
