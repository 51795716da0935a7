import { ChevronDown } from 'lucide-preact'
import { Icon } from '../../components/icon'
import { Field } from './field'
import type { FieldProps } from './field'

export interface SelectFieldProps extends FieldProps {
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onPick: (value: string) => void
}

/** One of a few. A value that is not among the options is offered as it is: what a newer version wrote is kept. */
export function SelectField(props: SelectFieldProps) {
  const { value, options, onPick } = props
  const known = options.some((option) => option.value === value)
  return (
    <Field {...props}>
      {(control) => (
        <div class="select">
          <select
            {...control}
            class="input"
            value={value}
            onChange={(event) => onPick(event.currentTarget.value)}
          >
            {!known && <option value={value}>{value}</option>}
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
