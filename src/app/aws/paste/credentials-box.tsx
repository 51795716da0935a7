import type { Ref } from 'preact'
import { readLimit } from '../../../session/reading/read-credentials'
import { Field } from '../../components/field'
import { useWords } from '../../words/use-words'

interface CredentialsBoxProps {
  readonly boxRef: Ref<HTMLTextAreaElement>
  readonly error: string | undefined
  /** On every keystroke and paste. */
  readonly onText: (text: string) => void
  /** Instead of a paste that the box could not bear. */
  readonly onTooMuch: (text: string) => void
  readonly onSubmit: () => void
}

/** The one place where credentials are ever on screen. Not a controlled field: its text is copied nowhere. */
export function CredentialsBox({ boxRef, error, onText, onTooMuch, onSubmit }: CredentialsBoxProps) {
  const words = useWords().paste
  return (
    <Field label={words.credentials} hint={words.credentialsHint} error={error}>
      {(ties) => (
        <textarea
          {...ties}
          ref={boxRef}
          class="input credentials-box"
          rows={4}
          placeholder={words.placeholder}
          // Spelling checkers of some browsers send what is typed to a server.
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          data-1p-ignore
          data-lpignore="true"
          autofocus={matchMedia('(pointer: fine)').matches}
          onInput={(event) => onText(event.currentTarget.value)}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? ''
            if (text.length <= readLimit) return
            event.preventDefault()
            onTooMuch(text)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit()
          }}
        />
      )}
    </Field>
  )
}
