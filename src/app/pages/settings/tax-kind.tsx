import { proposedExemptionReason } from '../../../domain/exemption'
import {
  type CatalogueTax,
  exemptionCodeOf,
  isZeroRated,
  needsExemptionReason,
  taxCategories,
  type TaxCategory,
} from '../../../domain/tax'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { useLocale, useWords } from '../../words/use-words'

interface TaxKindProps {
  readonly tax: CatalogueTax
  readonly place: number
  readonly onChange: (tax: CatalogueTax) => void
}

/** What kind of tax it is, and, where none is charged, the reason that has to stand on the invoice. */
export function TaxKind({ tax, place, onChange }: TaxKindProps) {
  const words = useWords().settings.invoices
  const locale = useLocale()
  return (
    <div class="tax-kind">
      <SelectField
        label={words.taxKind}
        aria-label={words.ofTax(words.taxKind, place)}
        value={tax.category}
        options={taxCategories.map((category) => ({ value: category, label: words.taxKinds[category] }))}
        onValue={(category) => onChange(ofKind(tax, category, locale))}
      />
      {needsExemptionReason(tax.category) && (
        <TextField
          label={words.taxReason}
          aria-label={words.ofTax(words.taxReason, place)}
          hint={words.taxReasonHint}
          autocomplete="off"
          value={tax.exemptionReason ?? ''}
          onValue={(exemptionReason) => onChange({ ...tax, exemptionReason })}
        />
      )}
    </div>
  )
}

/** The tax as another kind: the rate that the kind allows, and the reason and code that belong to it. */
export function ofKind(tax: CatalogueTax, category: TaxCategory, locale: string): CatalogueTax {
  const { exemptionReason: _reason, exemptionCode: _code, ...rest } = tax
  const rate = isZeroRated(category) ? '0' : tax.rate
  const reason = needsExemptionReason(category) ? proposedExemptionReason(category, locale) : undefined
  const code = exemptionCodeOf[category]
  return {
    ...rest,
    category,
    rate,
    ...(reason === undefined ? {} : { exemptionReason: reason }),
    ...(code === undefined ? {} : { exemptionCode: code }),
  }
}
