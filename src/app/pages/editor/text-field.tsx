import type { JsonObject } from '../../../sync/json'
import type { DocumentSession } from './document-session'
import { Field } from './field'
import type { FieldProps } from './field'
import { valueAt, withValue } from './json-path'
import type { JsonPath } from './json-path'

export interface TextFieldProps extends FieldProps {
  readonly session: DocumentSession
  readonly path: JsonPath
  readonly type?: 'text' | 'email' | 'date'
  readonly lines?: number
  readonly placeholder?: string
  readonly autocomplete?: string
  readonly onKeyDown?: (event: KeyboardEvent) => void
  /** What stands at the path, where the caller knows it: the field is then drawn for this value alone. */
  readonly value?: string
  /** Shown while the document has nothing at the path. */
  readonly fallback?: string
  /** What the document becomes before the first keystroke is put in. */
  readonly prepare?: (value: JsonObject) => JsonObject
}

/** A text of the document, saved as it is typed; the empty text takes the field away. */
export function TextField(props: TextFieldProps) {
  const {
    session,
    path,
    type = 'text',
    lines,
    placeholder,
    autocomplete,
    fallback = '',
    prepare = same,
    onKeyDown,
  } = props
  const held = props.value ?? valueAt(session.value.value, path)
  const value = typeof held === 'string' ? held : fallback
  const events = {
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const { value: typed, validity } = event.currentTarget
      // A date half typed reads as the empty text: that is no wish to take the date away.
      if (typed === '' && validity.badInput) return
      session.replace(withValue(prepare(session.value.value), path, typed === '' ? undefined : typed))
    },
    onFocus: () => session.enter(path),
    onBlur: () => session.leave(),
    ...(onKeyDown === undefined ? {} : { onKeyDown }),
  }
  return (
    <Field {...props}>
      {(control) =>
        lines === undefined ? (
          <input
            {...control}
            {...events}
            class="input"
            // What is typed runs in its own direction, whatever the page's.
            dir="auto"
            type={type}
            value={value}
            placeholder={placeholder}
            autocomplete={autocomplete ?? 'off'}
          />
        ) : (
          <textarea
            {...control}
            {...events}
            class="input"
            dir="auto"
            rows={lines}
            value={value}
            placeholder={placeholder}
          />
        )
      }
    </Field>
  )
}

const same = (value: JsonObject): JsonObject => value
