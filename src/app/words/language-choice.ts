export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** What a person may choose; `system` follows the browser's own list. */
export const languageChoices = ['system', ...languages] as const
export type LanguageChoice = (typeof languageChoices)[number]

/** @param preferred the browser's languages, the best first */
export function languageOf(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice
  const known = preferred
    .map((tag) => languages.find((language) => tag.toLowerCase().split('-')[0] === language))
    .find((language) => language !== undefined)
  return known ?? 'en'
}

/**
 * The locale that figures and dates are written in: a chosen language keeps the signs of the region that the device is in, so that an
 * English screen in Germany still takes 1.234,50 for what it means there.
 */
export function localeOf(choice: LanguageChoice, preferred: readonly string[]): string {
  const [device = 'en'] = preferred
  if (choice === 'system') return device
  const own = preferred.find((tag) => tag.toLowerCase().split('-')[0] === choice)
  if (own !== undefined) return own
  const { region } = new Intl.Locale(device).maximize()
  return region === undefined ? choice : `${choice}-${region}`
}
