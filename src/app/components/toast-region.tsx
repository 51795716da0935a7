import { X } from 'lucide-preact'
import type { ToastTray } from '../state/toasts'
import { useWords } from '../words/use-words'
import { Button, IconButton } from './button'
import './toast-region.css'

export function ToastRegion({ tray }: { readonly tray: ToastTray }) {
  const words = useWords().components
  return (
    <div class="toasts" role="status" aria-live="polite">
      {tray.shown.value.map(({ id, text, action, kind = 'news' }) => (
        <div key={id} class="toast" data-kind={kind}>
          <span class="toast-text">{text}</span>
          {action && (
            <Button
              kind="quiet"
              onClick={() => {
                tray.dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton icon={X} label={words.dismiss} onClick={() => tray.dismiss(id)} />
        </div>
      ))}
    </div>
  )
}
