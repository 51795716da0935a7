import type { Invoice } from '../domain/invoice'
import { isOwed } from '../domain/summary'
import type { Summary } from '../domain/summary'
import type { DocumentKey } from '../sync/scalars'
import { idOf } from '../sync/scalars'

/** A document as lists know it, beside the document itself and written with it. */
export interface SummaryRow extends Summary {
  readonly key: DocumentKey
  /** Ascending with each write: who reads past the last one known misses nothing, deletions included. */
  readonly seq: number
  /** The lists that it stands on, each with its place there: `<list>|<date> <id>`. */
  readonly lists: readonly string[]
}

/** Left behind by a document that was deleted, so that whoever follows `seq` hears of it. */
export interface GoneRow {
  readonly key: DocumentKey
  readonly seq: number
  readonly gone: true
}

export type AnySummaryRow = SummaryRow | GoneRow

export const isGone = (row: AnySummaryRow): row is GoneRow => 'gone' in row

/** What lists there are; a filter over states reads one of them instead of all documents. */
export type SummaryList =
  | 'all'
  | Invoice['state']
  | 'partly-paid'
  | 'paid'
  | 'overpaid'
  /** Issued invoices with something left to pay, by due date: those before today are overdue. */
  | 'owed'
  | `customer:${string}`
  /** Drafts that show the name on this customer's card. */
  | `card:${string}`
  /** Issued credit notes against this invoice. */
  | `credit:${string}`

/** Behind every date: a document without one is the newest. */
const noDate = '9999-99-99'

/** @param ownName the name that the document bears itself */
export function summaryRow(
  key: DocumentKey,
  summary: Summary,
  seq: number,
  ownName: string | undefined,
): SummaryRow {
  const { state, paid, customerId, creditOf, kind } = summary
  const lists: SummaryList[] = ['all', state]
  if (state === 'issued' && paid !== 'unpaid') lists.push(paid)
  if (customerId !== undefined) lists.push(`customer:${customerId}`)
  if (customerId !== undefined && !ownName) lists.push(`card:${customerId}`)
  if (state === 'issued' && kind === 'credit-note' && creditOf !== undefined) lists.push(`credit:${creditOf}`)
  const id = idOf(key)
  const places = lists.map((list) => `${list}|${summary.issueDate ?? noDate} ${id}`)
  const owed = state === 'issued' && kind === 'invoice' && isOwed(summary.balance)
  if (owed) places.push(`${'owed' satisfies SummaryList}|${summary.dueDate ?? noDate} ${id}`)
  return { ...summary, key, seq, lists: places }
}

/** Lower and upper bound of a list's places. */
export const placesOf = (list: SummaryList): [string, string] => [`${list}|`, `${list}|\uffff`]
