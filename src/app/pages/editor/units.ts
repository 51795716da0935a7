/** The units that the form offers, as UN/ECE Recommendation 20 codes; another one that a document bears is kept and shown as its code. */
export const offeredUnits = ['C62', 'HUR', 'DAY', 'MON', 'E48', 'KGM', 'MTR', 'MTK', 'LTR', 'KMT'] as const

/** The word for a unit's code, or the code where there is none. */
export const unitWord = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code
