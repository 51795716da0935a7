import type { TaxCategory } from './tax'

/**
 * The mention that must stand on an invoice whose customer owes the tax, in the words of each language version of Directive
 * 2006/112/EC, article 226 (11a).
 */
const reverseCharge: Record<string, string> = {
  bg: 'обратно начисляване',
  cs: 'daň odvede zákazník',
  da: 'omvendt betalingspligt',
  de: 'Steuerschuldnerschaft des Leistungsempfängers',
  el: 'Αντίστροφη επιβάρυνση',
  en: 'Reverse charge',
  es: 'inversión del sujeto pasivo',
  et: 'pöördmaksustamine',
  fi: 'käännetty verovelvollisuus',
  fr: 'Autoliquidation',
  hr: 'prijenos porezne obveze',
  hu: 'fordított adózás',
  it: 'inversione contabile',
  lt: 'Atvirkštinis apmokestinimas',
  lv: 'nodokļa apgrieztā maksāšana',
  mt: 'Inverżjoni tal-ħlas',
  nl: 'Btw verlegd',
  pl: 'odwrotne obciążenie',
  pt: 'Autoliquidação',
  ro: 'taxare inversă',
  sk: 'prenesenie daňovej povinnosti',
  sl: 'obrnjena davčna obveznost',
  sv: 'Omvänd betalningsskyldighet',
}

/** English reasons that EN 16931's code list gives for the categories that have but one (VATEX-EU-IC, -G, -O). */
const reasons: Partial<Record<TaxCategory, string>> = {
  K: 'Intra-community supply',
  G: 'Export outside the EU',
  O: 'Not subject to VAT',
}

/**
 * The reason to propose for a category that charges no tax: the legal mention of reverse charge in the document's language, or the
 * code list's own words. Undefined for E, whose reasons are many, and for S and Z, which need none.
 *
 * @param locale BCP 47 tag; a language without a version of the directive gets the English words
 */
export function proposedExemptionReason(category: TaxCategory, locale: string): string | undefined {
  if (category !== 'AE') return reasons[category]
  return reverseCharge[locale.split('-', 1)[0]?.toLowerCase() ?? 'en'] ?? reverseCharge['en']
}
