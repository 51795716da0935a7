import { proposedExemptionReason } from '../../domain/exemption'
import { formatRate } from '../../domain/format'
import type { Invoice } from '../../domain/invoice'
import { needsExemptionReason } from '../../domain/tax'
import type { Totals } from '../../domain/totals/totals'
import { cleanText } from '../text/clean-text'
import { fill } from './paper-words'
import type { PaperWords } from './paper-words'

/**
 * What has to be said about tax: why none is charged (Directive 2006/112/EC, article 226 (11) and (11a)), by the reason that the
 * tax bears or the one that the law words for its category, and that prices hold tax where they do.
 */
export function mentionsOf(invoice: Invoice, totals: Totals, words: PaperWords, locale: string): string[] {
  const exempt = totals.taxes.flatMap(({ name, rate, category, exemptionReason }) => {
    const reason = exemptionReason?.trim() || proposedExemptionReason(category, words.language)
    if (reason === undefined || !(needsExemptionReason(category) || exemptionReason?.trim())) return []
    return [`${fill(words.taxOf, { name, rate: formatRate(rate, locale) })}: ${reason}`]
  })
  const inclusive = invoice.priceMode === 'inclusive' ? [words.pricesWithTax] : []
  return [...new Set([...inclusive, ...exempt].map((text) => cleanText(text)))]
}
