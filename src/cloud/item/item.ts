/** One item of the table as the document client hands it over: anybody may have written it. */
export type Item = Readonly<Record<string, unknown>>

/** A whole number from `least` up that a log number or an epoch can be. */
export const isWhole = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least

export const isBinary = (value: unknown): value is Uint8Array => value instanceof Uint8Array
