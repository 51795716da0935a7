/** Whether a text says nothing. */
export function isMissing(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
