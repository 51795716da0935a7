import { Button } from '../../components/button'
import { CheckField } from '../../components/check-field'
import { SelectField } from '../../components/select-field'
import { useServices } from '../../services'
import { themes } from '../../state/appearance'
import type { Appearance } from '../../state/appearance'
import { languageChoices } from '../../words/language-choice'
import { useWords } from '../../words/use-words'

/** How the app looks and acts on this device. */
export function AppearanceSection() {
  const { appearance, sheets, toasts } = useServices()
  const all = useWords()
  const words = all.settings.appearance
  const { theme, language, letterKeys } = appearance.settings.value
  const change = (next: Parameters<Appearance['change']>[0]) =>
    void appearance.change(next).catch(() => toasts.show({ text: all.frame.notSaved, kind: 'bad' }))
  return (
    <div class="card settings-group">
      <SelectField
        label={words.theme}
        value={theme}
        options={themes.map((one) => ({ value: one, label: words.themes[one] }))}
        onValue={(next) => change({ theme: next })}
      />
      <SelectField
        label={words.language}
        value={language}
        options={languageChoices.map((one) => ({ value: one, label: words.languages[one] }))}
        onValue={(next) => change({ language: next })}
      />
      <CheckField checked={letterKeys} onChecked={(next) => change({ letterKeys: next })}>
        {words.letterKeys}
      </CheckField>
      <div class="settings-actions">
        <Button onClick={() => sheets.show('keys')}>{words.showKeys}</Button>
      </div>
    </div>
  )
}
