import { readDecimal } from '../../domain/decimal'
import type { PaperWords } from './paper-words'

/**
 * The word for a unit beside a quantity, as the language counts: 1 day, 2 days. The code itself where there is no word for it.
 * @param quantity a decimal as documents keep it
 */
export function unitText(
  { units, language }: Pick<PaperWords, 'units' | 'language'>,
  code: string,
  quantity: string,
): string {
  const forms = Object.hasOwn(units, code) ? units[code] : undefined
  if (forms === undefined) return code
  const read = readDecimal(quantity)
  if (!read.ok || Object.keys(forms).length === 1) return forms.other
  return forms[new Intl.PluralRules(language).select(Number(read.value.text()))] ?? forms.other
}
