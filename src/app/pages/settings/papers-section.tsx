import { paperDesigns, paperSheets, readSettings } from '../../../domain/settings'
import { documentKey } from '../../../sync/scalars'
import { Field } from '../../components/field'
import { SelectField } from '../../components/select-field'
import { styleOf } from '../../papers/paper-looks'
import { useLocale, useWords } from '../../words/use-words'
import { DocumentForm, Group } from './document-form'
import { LogoField } from './logo-field'
import { TakeOut } from './take-out'

const settingsKey = documentKey('settings', 'defaults')
const businessKey = documentKey('business', 'profile')

/** How papers look, and many of them at once. */
export function PapersSection() {
  const words = useWords().settings.papers
  const locale = useLocale()
  return (
    <>
      <p class="settings-intro">{words.intro}</p>
      <DocumentForm of={settingsKey} fresh={{}}>
        {(session) => {
          const style = styleOf(readSettings(session.value.value), locale)
          return (
            <Group title={words.looks}>
              <div class="settings-fields">
                <SelectField
                  label={words.design}
                  value={style.design}
                  options={paperDesigns.map((one) => ({ value: one, label: words.designs[one] }))}
                  onValue={(design) => session.edit(['paper', 'design'], design)}
                />
                <SelectField
                  label={words.sheet}
                  value={style.sheet}
                  options={paperSheets.map((one) => ({ value: one, label: words.sheets[one] }))}
                  onValue={(sheet) => session.edit(['paper', 'sheet'], sheet)}
                />
                <Field label={words.colour}>
                  {(ties) => (
                    <input
                      {...ties}
                      class="input settings-colour"
                      type="color"
                      value={style.colour}
                      onChange={({ currentTarget }) => session.edit(['paper', 'colour'], currentTarget.value)}
                    />
                  )}
                </Field>
              </div>
            </Group>
          )
        }}
      </DocumentForm>
      <DocumentForm of={businessKey} fresh={{ name: '', address: {} }}>
        {(session) => <LogoField session={session} />}
      </DocumentForm>
      <TakeOut />
    </>
  )
}
