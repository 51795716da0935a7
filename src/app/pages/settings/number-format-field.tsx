import { useState } from 'preact/hooks'
import type { InvoiceKind } from '../../../domain/invoice'
import { formatNumber, numberPattern } from '../../../domain/number-format'
import { readSettings } from '../../../domain/settings'
import { TextField } from '../../components/text-field'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import type { DocumentSession } from '../editor/document-session'

interface NumberFormatFieldProps {
  readonly session: DocumentSession
  readonly kind: InvoiceKind
  readonly label: string
}

/** A format that makes no numbers is shown as wrong and not stored: the next invoice could not be issued. */
export function NumberFormatField({ session, kind, label }: NumberFormatFieldProps) {
  const words = useWords().settings.invoices
  const { clock } = useServices()
  const { format } = readSettings(session.value.value).numbers[kind]
  const [typed, setTyped] = useState<string>()
  const text = typed ?? format
  const pattern = numberPattern(text)
  return (
    <TextField
      label={label}
      value={text}
      spellcheck={false}
      autocomplete="off"
      hint={
        pattern.ok ? words.formatExample(formatNumber(pattern.value, '', clock.today(), 1)) : words.formatHint
      }
      error={pattern.ok ? undefined : words.formatProblems[pattern.code]}
      onValue={(next) => {
        setTyped(next)
        if (numberPattern(next).ok) session.edit(['numbers', kind, 'format'], next)
      }}
      onBlur={() => pattern.ok && setTyped(undefined)}
    />
  )
}
