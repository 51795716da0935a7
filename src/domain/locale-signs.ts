import type { CurrencyCode } from './currency'
import { plainDigits } from './digits'

/** How a locale writes numbers; `group` is '' where it groups nothing. */
export interface LocaleSigns {
  decimal: string
  group: string
}

const known = new Map<string, LocaleSigns>()

/**
 * The decimal and group sign of a locale (BCP 47), by the platform's CLDR; an unknown tag is read as 'en'.
 *
 * @param currency for the signs in money, which differ in some locales
 */
export function localeSigns(locale: string, currency?: CurrencyCode): LocaleSigns {
  const key = `${locale} ${currency ?? ''}`
  const cached = known.get(key)
  if (cached !== undefined) return cached
  const style = currency === undefined ? {} : ({ style: 'currency', currency } as const)
  const parts = numberFormat(locale, { ...style, minimumFractionDigits: 1 }).formatToParts(-1_234_567.5)
  const sign = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  const signs = { decimal: plainDigits(sign('decimal')), group: plainDigits(sign('group')) }
  known.set(key, signs)
  return signs
}

const formats = new Map<string, Intl.NumberFormat>()

/** A cached number format: making one costs far more than using it. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const cached = formats.get(key)
  if (cached !== undefined) return cached
  let made: Intl.NumberFormat
  try {
    made = new Intl.NumberFormat(locale, options)
  } catch {
    made = new Intl.NumberFormat('en', options)
  }
  formats.set(key, made)
  return made
}
