/** Codes that a field may hold. */
export type CodeList = ReadonlySet<string>

/** The list of a text of codes with spaces between. */
export function codes(text: string): CodeList {
  return new Set(text.split(' '))
}
