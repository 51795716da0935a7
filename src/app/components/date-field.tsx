import type { JSX } from 'preact'
import { isPlainDate } from '../../domain/plain-date'
import type { PlainDate } from '../../domain/plain-date'
import { Field } from './field'
import type { FieldTexts } from './field'

type DateAttributes = Omit<
  JSX.IntrinsicElements['input'],
  'label' | 'value' | 'onChange' | 'onInput' | 'class' | 'id' | 'ref' | 'type'
>

interface DateFieldProps extends FieldTexts, DateAttributes {
  readonly value: PlainDate | undefined
  readonly onValue: (value: PlainDate | undefined) => void
}

/** A calendar date by the platform's own picker, which writes it in the person's own way and stores `2026-11-23`. */
export function DateField({ label, labelHidden, hint, error, value, onValue, ...rest }: DateFieldProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(ties) => (
        <input
          {...rest}
          {...ties}
          class="input"
          type="date"
          value={value ?? ''}
          onChange={({ currentTarget }) =>
            onValue(isPlainDate(currentTarget.value) ? currentTarget.value : undefined)
          }
        />
      )}
    </Field>
  )
}
