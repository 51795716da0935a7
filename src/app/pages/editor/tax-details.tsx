import type { Tax } from '../../../domain/tax'
import { needsExemptionReason, taxCategories } from '../../../domain/tax'
import { CheckField } from '../../components/check-field'
import { useWords } from '../../words/use-words'
import { useFieldWorld } from './form-context'
import type { JsonPath } from './json-path'
import { SelectField } from './select-field'
import { TextField } from './text-field'

interface TaxDetailsProps {
  readonly root: JsonPath
  readonly taxes: readonly Tax[]
}

/** What a tax is besides its percent: its name, its kind, and why none is charged. */
export function TaxDetails({ root, taxes }: TaxDetailsProps) {
  const { session } = useFieldWorld()
  const all = useWords()
  const words = all.settings.invoices
  return (
    <>
      {taxes.map((tax, index) => {
        const path = [...root, 'taxes', tax.id]
        const at = (field: string) => [...path, field].join('.')
        const named = (label: string) => ({ label, name: words.ofTax(label, index + 1) })
        return (
          <div class="small-row" key={tax.id}>
            <TextField
              session={session}
              path={[...path, 'name']}
              place={at('name')}
              value={tax.name}
              {...named(all.editor.taxNamed)}
            />
            <SelectField
              place={at('category')}
              value={tax.category}
              options={taxCategories.map((one) => ({ value: one, label: words.taxKinds[one] }))}
              onPick={(category) => session.edit([...path, 'category'], category)}
              {...named(words.taxKind)}
            />
            {needsExemptionReason(tax.category) && (
              <TextField
                session={session}
                path={[...path, 'exemptionReason']}
                place={at('exemptionReason')}
                value={tax.exemptionReason ?? ''}
                class="form-wide"
                {...named(words.taxReason)}
              />
            )}
            {index > 0 && (
              <CheckField
                checked={tax.compound === true}
                onChecked={(on) => session.edit([...path, 'compound'], on ? true : undefined)}
              >
                {all.editor.taxCompound}
              </CheckField>
            )}
          </div>
        )
      })}
    </>
  )
}
