import { currencyCodes } from '../../../domain/currency'

const optionsByLocale = new Map<string, readonly { value: string; label: string }[]>()

/** Every currency with its name in the person's language. */
export function currencyOptions(locale: string): readonly { value: string; label: string }[] {
  const known = optionsByLocale.get(locale)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' })
  const made = currencyCodes.map((code) => {
    const name = names.of(code) ?? code
    return { value: code, label: name === code ? code : `${code} – ${name}` }
  })
  optionsByLocale.set(locale, made)
  return made
}
