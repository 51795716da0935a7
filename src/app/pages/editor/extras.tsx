import { useLocale, useWords } from '../../words/use-words'
import { discountFigure, discountText, typedDiscount } from './discount-text'
import { FigureField } from './figure-field'
import { useForm } from './form-context'
import { jsonOf } from './json-of'
import { withValue } from './json-path'
import { TextField } from './text-field'

/** What stands below the lines: discount, notes and terms. */
export function Extras() {
  const { session, draft, newId } = useForm()
  const words = useWords().editor
  const locale = useLocale()
  const discount = draft.allowances[0]
  const setDiscount = (typed: string) => {
    const next = typedDiscount(typed, discount, { locale, reason: words.discountReason, newId })
    const others = draft.allowances.slice(1)
    const allowances = next === undefined ? others : [next, ...others]
    session.replace(withValue(session.value.value, ['allowances'], allowances.map(jsonOf)))
  }
  return (
    <fieldset class="form-group form-extras">
      <legend class="unseen">{words.notes}</legend>
      <FigureField
        path={['allowances']}
        place="discount"
        class="form-discount"
        label={words.discount}
        placeholder={words.discountHint}
        figure={discountFigure(discount)}
        shown={discountText(discount, locale)}
        onType={setDiscount}
      />
      <TextField
        session={session}
        path={['notes']}
        place="notes"
        label={words.notes}
        lines={3}
        placeholder={words.notesHint}
      />
      <TextField
        session={session}
        path={['termsNote']}
        place="termsNote"
        label={words.termsNote}
        lines={2}
        placeholder={words.termsNoteHint}
      />
    </fieldset>
  )
}
