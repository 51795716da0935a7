import { formatDecimal } from '../../../domain/format'
import type { CatalogueTax, Tax } from '../../../domain/tax'
import { taxForLine } from '../../../domain/new-invoice'
import { readDecimal } from '../../../domain/decimal'
import { needsExemptionReason } from '../../../domain/tax'
import { shownFigure, storedFigure } from './figure-text'

/** What a typed tax needs to become one on a line. */
export interface TaxTyping {
  readonly locale: string
  readonly catalogue: readonly CatalogueTax[]
  /** Name of a tax that the catalogue does not hold, as it is printed. */
  readonly name: string
  readonly newId: () => string
}

/** The text of a line's taxes as percents, `19` or `5 + 9.975`; exempt and other named categories by their name. */
export function taxText(taxes: readonly Tax[], locale: string): string {
  return taxes.map((tax) => oneTax(tax, locale)).join(' + ')
}

const oneTax = (tax: Tax, locale: string): string =>
  needsExemptionReason(tax.category) ? tax.name : shownFigure(tax.rate, locale)

/**
 * The taxes that a typed text means: percents joined by `+`, each the catalogue's where it has one of that rate or name. What
 * stays the same keeps its id, so that a change of rate is one field. The empty text is no tax.
 */
export function typedTaxes(text: string, held: readonly Tax[], typing: TaxTyping): Tax[] {
  if (text.trim() === '') return []
  return text.split('+').map((part, index) => typedTax(part.trim(), held[index], typing))
}

function typedTax(text: string, held: Tax | undefined, typing: TaxTyping): Tax {
  if (held !== undefined && oneTax(held, typing.locale) === text) return held
  const rate = storedFigure(text.replace(/[%٪]/gu, ''), typing.locale)
  // A kind of no tax is meant by its name alone: '0' is not yet a reverse charge.
  const byRate = (tax: Tax) => tax.rate === rate && !needsExemptionReason(tax.category)
  const known = typing.catalogue.find((tax) => byRate(tax) || sameName(tax.name, text))
  if (known !== undefined) return { ...taxForLine(known), id: held?.id ?? typing.newId() }
  const read = readDecimal(rate)
  const category = read.ok && read.value.isZero() ? 'Z' : 'S'
  return { id: held?.id ?? typing.newId(), name: typing.name, category, rate }
}

const sameName = (name: string, text: string): boolean =>
  name.trim() !== '' && name.trim().toLocaleLowerCase() === text.toLocaleLowerCase()

/** What the catalogue offers for a tax field: the value to type and what it stands for. */
export function taxOffers(
  catalogue: readonly CatalogueTax[],
  locale: string,
): readonly { value: string; label: string }[] {
  return catalogue.map((tax) => ({
    value: oneTax(tax, locale),
    label: readDecimal(tax.rate).ok ? `${tax.name} ${formatDecimal(tax.rate, locale)} %` : tax.name,
  }))
}
