/** Rows of texts under named columns: what a CSV file is, and what lists of records are made into. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Where each row stood: line of the file or place in the list, from 1. */
  readonly places: readonly number[]
  /** For lists: rows of one record belong together whatever their fields say. */
  readonly records?: readonly number[]
}

/** Why a file is not read. `place`: the line, where it is known. */
export interface ImportFault {
  readonly code:
    | 'empty'
    | 'not-text'
    | 'quote-open'
    | 'quote-inside'
    | 'no-columns'
    | 'json-broken'
    | 'json-no-list'
    | 'too-large'
  readonly place?: number
}

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ImportFault }

export const refused = (code: ImportFault['code'], place?: number): { ok: false; fault: ImportFault } => ({
  ok: false,
  fault: place === undefined ? { code } : { code, place },
})
