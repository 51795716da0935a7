import { type Amount, toAmount } from './amount'
import { type CurrencyCode, currencyCode, currencyExponent } from './currency'
import { type DecimalText } from './decimal'
import { Exact } from './exact'
import { localeSigns, numberFormat } from './locale-signs'
import { parseDecimal } from './parse-decimal'

/** What typed money can be read as, in the currency asked for. */
export type ParsedMoney =
  | { kind: 'amount'; value: Amount }
  | { kind: 'empty' }
  | { kind: 'ambiguous'; readings: DecimalText[] }
  | {
      kind: 'invalid'
      code:
        | 'number-malformed'
        | 'number-too-long'
        | 'money-too-precise'
        | 'money-too-large'
        | 'money-other-currency'
    }

/** Every way in which the locale writes the currency, longest first. */
function signsOf(currency: CurrencyCode, locale: string): string[] {
  const signs = new Set<string>([currency])
  for (const currencyDisplay of ['symbol', 'narrowSymbol', 'name'] as const) {
    for (const count of [1, 2, 5]) {
      const format = numberFormat(locale, { style: 'currency', currency, currencyDisplay })
      const sign = format.formatToParts(count).find(({ type }) => type === 'currency')?.value
      if (sign !== undefined) signs.add(sign.normalize('NFKC'))
    }
  }
  return [...signs].sort((a, b) => b.length - a.length)
}

/**
 * Reads money as people of a locale type it, with or without the currency's sign, code or name, before or behind. Another
 * currency's code is refused, and so are more decimals than the currency has: nothing is converted or rounded on the quiet.
 */
export function parseMoney(text: string, currency: CurrencyCode, locale: string): ParsedMoney {
  // Locales write a sign in full width that keyboards type in half: '￥' and '¥'.
  let rest = text.normalize('NFKC').trim()
  const lower = rest.toLocaleLowerCase()
  const sign = signsOf(currency, locale).find((candidate) => lower.includes(candidate.toLocaleLowerCase()))
  if (sign !== undefined) {
    const at = lower.indexOf(sign.toLocaleLowerCase())
    rest = `${rest.slice(0, at)} ${rest.slice(at + sign.length)}`.trim()
  }
  const foreign = /[A-Za-z]{3}|\p{Sc}/u.exec(rest)?.[0].toUpperCase()
  if (foreign !== undefined && (/\p{Sc}/u.test(foreign) || currencyCode(foreign).ok)) {
    return { kind: 'invalid', code: 'money-other-currency' }
  }
  const parsed = parseDecimal(rest, locale, localeSigns(locale, currency))
  if (parsed.kind !== 'number')
    return parsed.kind === 'empty' && sign !== undefined
      ? { kind: 'invalid', code: 'number-malformed' }
      : parsed
  if (Exact.of(parsed.value).decimalPlaces() > currencyExponent(currency)) {
    return { kind: 'invalid', code: 'money-too-precise' }
  }
  const amount = toAmount(parsed.value, currency)
  return amount === undefined
    ? { kind: 'invalid', code: 'money-too-large' }
    : { kind: 'amount', value: amount }
}
