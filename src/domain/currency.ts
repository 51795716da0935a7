import type { Brand } from './brand'
import { bad, good, type Outcome } from './outcome'

/** An alphabetic code of ISO 4217 that money is kept in. */
export type CurrencyCode = Brand<string, 'CurrencyCode'>

/**
 * ISO 4217 list one, by minor unit. Not taken from Intl: CLDR's digits are a habit of display and differ from the
 * standard for fifteen currencies (CLDR shows HUF, IDR and IQD without minor units). A test holds this table against the
 * table that dinero.js maintains.
 */
const codesByExponent: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW ' +
    'CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ' +
    'ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV ' +
    'MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD ' +
    'SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

/** Withdrawn from the list, but standing on documents that people still keep. */
const withdrawn = 'ANG CUC HRK SLL ZWL'

const exponents = new Map<string, number>(
  [...Object.entries(codesByExponent), ['2', withdrawn] as const].flatMap(([exponent, codes]) =>
    codes.split(' ').map((code): [string, number] => [code, Number(exponent)]),
  ),
)

/** Codes in use, sorted, for pickers. */
export const currencyCodes: readonly CurrencyCode[] = Object.values(codesByExponent)
  .flatMap((codes) => codes.split(' '))
  .sort() as CurrencyCode[]

/** Checked constructor: upper case, in the list of ISO 4217 (or lately withdrawn from it). */
export function currencyCode(text: string): Outcome<CurrencyCode, 'currency-unknown'> {
  return exponents.has(text) ? good(text as CurrencyCode) : bad('currency-unknown')
}

/** Decimals of the currency's minor unit: JPY 0, EUR 2, KWD 3, CLF 4. */
export function currencyExponent(code: CurrencyCode): number {
  const exponent = exponents.get(code)
  if (exponent === undefined) throw new RangeError(`not a checked currency code: ${code}`)
  return exponent
}

/**
 * The smallest coin in use where it is above the minor unit: a suggestion for cash rounding, after CLDR's `cashRounding` and
 * `cashDigits` and the central banks of AU, NZ, SG, HK. The euro has none of its own: five states round, most don't.
 */
const coins: Record<string, string> = {
  AUD: '0.05',
  CAD: '0.05',
  CHF: '0.05',
  CZK: '1',
  DKK: '0.5',
  HKD: '0.1',
  HUF: '5',
  NOK: '1',
  NZD: '0.1',
  SEK: '1',
  SGD: '0.05',
}

/** Increment to suggest for cash rounding, or undefined where cash is paid to the minor unit. */
export function suggestedCashIncrement(code: CurrencyCode): string | undefined {
  return coins[code]
}
