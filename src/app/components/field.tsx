import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './field.css'

/** What every field may say about itself. */
export interface FieldTexts {
  readonly label: string
  /** The label is for screen readers alone, e.g. in a table whose column says it already. */
  readonly labelHidden?: boolean | undefined
  readonly hint?: string | undefined
  /** What is wrong, and how to put it right. Announced when it appears. */
  readonly error?: string | undefined
}

/** What ties a control to its label, hint and error. */
export interface FieldTies {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface FieldProps extends FieldTexts {
  readonly children: (ties: FieldTies) => ComponentChildren
}

/** Label, control, hint and error of one field, tied together. For controls that have no component of their own here. */
export function Field({ label, labelHidden = false, hint, error, children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class={labelHidden ? 'unseen' : 'field-label'} for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
