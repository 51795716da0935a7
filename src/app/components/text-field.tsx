import type { JSX, Ref } from 'preact'
import { Field } from './field'
import type { FieldTexts } from './field'

type InputAttributes = Omit<
  JSX.IntrinsicElements['input'],
  'label' | 'value' | 'onInput' | 'class' | 'id' | 'ref' | 'type'
>

interface TextFieldProps extends FieldTexts, InputAttributes {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  readonly inputRef?: Ref<HTMLInputElement> | undefined
  /** Numbers: set to the end, figures of one width. */
  readonly figures?: boolean
}

/** One line of text. Further attributes go to the `<input>`. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    labelHidden,
    hint,
    error,
    value,
    onValue,
    inputRef,
    type = 'text',
    figures = false,
    ...rest
  } = props
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(ties) => (
        <input
          {...rest}
          {...ties}
          ref={inputRef ?? null}
          class="input"
          type={type}
          value={value}
          data-figures={figures || undefined}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

type AreaAttributes = Omit<
  JSX.IntrinsicElements['textarea'],
  'label' | 'value' | 'onInput' | 'class' | 'id' | 'ref'
>

interface TextAreaProps extends FieldTexts, AreaAttributes {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly areaRef?: Ref<HTMLTextAreaElement> | undefined
}

/** Several lines of text. Further attributes go to the `<textarea>`. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  value,
  onValue,
  areaRef,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(ties) => (
        <textarea
          {...rest}
          {...ties}
          ref={areaRef ?? null}
          class="input"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
