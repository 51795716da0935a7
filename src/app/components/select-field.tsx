import { ChevronDown } from 'lucide-preact'
import type { JSX } from 'preact'
import { Field } from './field'
import type { FieldTexts } from './field'
import { Icon } from './icon'

type SelectAttributes = Omit<
  JSX.IntrinsicElements['select'],
  'label' | 'value' | 'onChange' | 'class' | 'id' | 'ref' | 'multiple'
>

interface SelectFieldProps<Value extends string> extends FieldTexts, SelectAttributes {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onValue: (value: Value) => void
}

/** One of a few. A value that is not among the options is left as it is until a person picks. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, labelHidden, hint, error, value, options, onValue, ...rest } = props
  const pick = (text: string) => {
    const found = options.find((option) => option.value === text)
    if (found) onValue(found.value)
  }
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(ties) => (
        <div class="select">
          <select
            {...rest}
            {...ties}
            class="input"
            value={value}
            onChange={(event) => pick(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} size="small" />
        </div>
      )}
    </Field>
  )
}
