import type { Business } from '../../domain/business'
import type { Party } from '../../domain/party'
import { cleanText } from '../text/clean-text'
import type { PaperParty } from './paper'
import type { PaperWords } from './paper-words'

/** The name of a country by its code, or what was typed where it is none. */
function countryName(code: string, locale: string): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code.toUpperCase()) ?? code
  } catch {
    return code
  }
}

const shown = (texts: readonly (string | undefined)[]): string[] =>
  texts.map((text) => cleanText(text ?? '').trim()).filter(Boolean)

/** Name and address; of a customer also what authorities know them by, of the seller it stands in the footer. */
export function partyOf(
  party: Party | undefined,
  placeholder: string,
  locale: string,
  withIds: boolean,
  words: PaperWords,
): PaperParty {
  const name = cleanText(party?.name ?? '').trim()
  const { line1, line2, postalCode, city, region, country } = party?.address ?? {}
  const town = shown([postalCode, city, region]).join(' ')
  const ids = withIds && party?.taxId ? `${words.taxId} ${party.taxId}` : undefined
  return {
    name: name || placeholder,
    isMissing: name === '',
    lines: shown([party?.contact, line1, line2, town, country && countryName(country.trim(), locale), ids]),
  }
}

/** One line for each: how to reach the seller, and the numbers that the law wants on paper. */
export function footerOf(seller: Business | Party, words: PaperWords): string[] {
  const { website }: Partial<Business> = seller
  const named = (name: string, value: string | undefined) => (value?.trim() ? `${name} ${value}` : undefined)
  return shown([
    seller.email,
    seller.phone,
    website,
    named(words.taxId, seller.taxId),
    named(words.taxNumber, seller.taxNumber),
    named(words.registrationId, seller.registrationId),
  ])
}
