import { invoiceKinds } from './invoice-kind'

/** A text without its case and width. */
export function normalText(text: string): string {
  return text.normalize('NFKC').toUpperCase()
}

/** Numbers are the same where people can't tell them apart: case, width and spaces around don't count. */
export function normalNumber(number: string): string {
  return normalText(number).trim()
}

/**
 * The text that must be unique in a workspace: a numbered document's kind and number. Undefined for kinds and documents that
 * bear none. Reads any stored value, without trusting it. Alone in its file: the page needs it before anything else of the domain.
 */
export function uniqueNumberKey(kind: string, value: unknown): string | undefined {
  if (!invoiceKinds.some((known) => known === kind)) return undefined
  if (typeof value !== 'object' || value === null || !('number' in value)) return undefined
  const number = typeof value.number === 'string' ? normalNumber(value.number) : ''
  return number === '' ? undefined : `${kind}#${number}`
}
