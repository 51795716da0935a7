import { useLeaveSheet } from '../aws/use-leave-sheet'
import { Dialog } from '../components/dialog'
import { useServices } from '../services'
import { useWords } from '../words/use-words'
import './keys-sheet.css'

const appearance = '/settings/appearance'

const isApple = /Mac|iP/.test(navigator.userAgent)

/** Every key that acts, on one sheet. */
export function KeysSheet() {
  const { sheets } = useServices()
  const words = useWords().frame.keys
  const leave = useLeaveSheet()
  const control = isApple ? '⌘' : words.control
  const keys: [readonly string[], string][] = [
    [['N'], words.new],
    [['/'], words.search],
    [['R'], words.refresh],
    [['?'], words.help],
    [[control, 'S'], words.save],
    [[control, words.enter], words.issue],
    [[control, 'Z'], words.undo],
    [[control, words.shift, 'Z'], words.redo],
    [[isApple ? '⌥' : words.alt, '↑ ↓'], words.moveLine],
    [['↑ ↓'], words.moveInList],
    [[words.space], words.pick],
    [[control, 'A'], words.pickAll],
    [[words.escape], words.close],
  ]
  return (
    <Dialog title={words.title} onClose={() => sheets.close()}>
      <dl class="keys">
        {keys.map(([pressed, meaning]) => (
          <div key={meaning}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="field-hint">
        <a
          href={`#${appearance}`}
          onClick={(event) => {
            event.preventDefault()
            leave(appearance)
          }}
        >
          {words.off}
        </a>
      </p>
    </Dialog>
  )
}
