import { defaultTerms, dueDate, readTerms } from '../../../domain/terms'
import type { PaymentTerms } from '../../../domain/terms'
import { useLocale, useWords } from '../../words/use-words'
import type { Words } from '../../words/use-words'
import { currencyOptions } from './currency-options'
import { useForm } from './form-context'
import { jsonOf } from './json-of'
import { withValue } from './json-path'
import { SelectField } from './select-field'
import { TextField } from './text-field'

const offeredTerms: readonly PaymentTerms[] = [
  { kind: 'receipt' },
  { kind: 'net', days: 7 },
  { kind: 'net', days: 14 },
  defaultTerms,
  { kind: 'net', days: 60 },
  { kind: 'end-of-month', months: 0, days: 0 },
  { kind: 'end-of-month', months: 1, days: 0 },
]

/** Stands in the picker for a due date that was typed. */
const byHand = 'by-hand'

/** Dates, terms and currency. The due date follows the terms until one is typed. */
export function DatesAndMoney() {
  const { session, draft } = useForm()
  const words = useWords().editor
  const locale = useLocale()
  const derived = draft.issueDate && dueDate(draft.terms, draft.issueDate)
  const chosen = draft.dueDate === undefined ? termsText(draft.terms) : byHand
  const known = offeredTerms.some((terms) => termsText(terms) === termsText(draft.terms))
  const terms = known ? offeredTerms : [...offeredTerms, draft.terms]
  return (
    <fieldset class="form-group">
      <legend>{words.dates}</legend>
      <div class="form-row form-row-dates">
        <TextField
          session={session}
          path={['issueDate']}
          place="issueDate"
          label={words.issueDate}
          type="date"
        />
        <SelectField
          place="terms"
          label={words.terms}
          value={chosen}
          options={[
            ...terms.map((offer) => ({ value: termsText(offer), label: termsWords(offer, words) })),
            ...(chosen === byHand ? [{ value: byHand, label: words.termsCustom }] : []),
          ]}
          onPick={(text) => {
            const picked = readTerms(JSON.parse(text), draft.terms)
            const without = withValue(session.value.value, ['dueDate'], undefined)
            session.replace({ ...without, terms: jsonOf(picked) })
          }}
        />
        <TextField
          session={session}
          path={['dueDate']}
          place="dueDate"
          label={words.dueDate}
          type="date"
          fallback={derived ?? ''}
        />
        <SelectField
          place="currency"
          label={words.currency}
          value={draft.currency}
          options={currencyOptions(locale)}
          onPick={(code) => session.edit(['currency'], code)}
        />
      </div>
    </fieldset>
  )
}

const termsText = (terms: PaymentTerms): string => JSON.stringify(readTerms(terms))

function termsWords(terms: PaymentTerms, words: Words['editor']): string {
  switch (terms.kind) {
    case 'receipt':
      return words.termsReceipt
    case 'net':
      return words.termsNet(terms.days)
    case 'end-of-month':
      return words.termsEndOfMonth(terms.months, terms.days)
    case 'custom':
      return words.termsCustom
  }
}
