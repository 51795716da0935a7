import { currencyCodes } from '../../domain/currency'
import { SelectField } from '../components/select-field'
import type { DocumentSession } from '../pages/editor/document-session'
import { useLocale, useWords } from '../words/use-words'

/** A card's currency, or none: then that of the workspace holds. */
export function CurrencyOf({
  session,
  held,
}: {
  readonly session: DocumentSession
  readonly held: string | undefined
}) {
  const words = useWords().listing
  const locale = useLocale()
  const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' })
  const known = currencyCodes.map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }))
  const strange =
    held === undefined || known.some(({ value }) => value === held) ? [] : [{ value: held, label: held }]
  return (
    <SelectField
      label={words.currency}
      value={held ?? ''}
      options={[{ value: '', label: words.ownCurrency }, ...strange, ...known]}
      onValue={(code) => session.edit(['currency'], code === '' ? undefined : code)}
    />
  )
}
