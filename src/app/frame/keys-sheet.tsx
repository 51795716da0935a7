import { Dialog } from '../components/dialog'
import { useServices } from '../services'
import { useWords } from '../words/use-words'
import './keys-sheet.css'

const control = /Mac|iP/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

/** Every key that acts, on one sheet. */
export function KeysSheet() {
  const { sheets } = useServices()
  const words = useWords().frame.keys
  const keys: [readonly string[], string][] = [
    [['N'], words.new],
    [['/'], words.search],
    [['R'], words.refresh],
    [['?'], words.help],
    [[control, 'S'], words.save],
    [[control, 'Enter'], words.issue],
    [['Esc'], words.close],
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
      <p class="field-hint">{words.off}</p>
    </Dialog>
  )
}
