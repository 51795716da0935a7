import type { PlainDate } from '../domain/plain-date'
import type { DocumentKey } from '../sync/scalars'
import type { InvoiceBook } from './invoice-book'
import { SumsByCurrency } from './sums'
import type { CurrencySum } from './sums'

/** What came of a customer's card or an item of the catalogue. */
export interface Usage {
  /** Documents that point to it, drafts included. */
  readonly count: number
  /** The latest date on one of them. */
  readonly lastUsed: PlainDate | undefined
}

export interface CustomerUsage extends Usage {
  /** Of what was issued, drafts left out. */
  readonly sums: readonly CurrencySum[]
}

export interface UsageBook {
  readonly customers: ReadonlyMap<string, CustomerUsage>
  readonly items: ReadonlyMap<string, Usage>
}

/** Reads all documents once. */
export function usageOf(book: InvoiceBook): UsageBook {
  const { columns, slots, rowAt } = book.all()
  const customers = new Map<string, Tally & { readonly sums: SumsByCurrency }>()
  const items = new Map<string, Tally>()
  for (const slot of slots) {
    const row = rowAt(slot)
    if (row === undefined) continue
    const { customerId, items: used, issueDate, state } = row
    if (customerId !== undefined) {
      const tally = customers.get(customerId) ?? {
        count: 0,
        lastUsed: undefined,
        sums: new SumsByCurrency(columns),
      }
      customers.set(customerId, tally)
      count(tally, issueDate)
      if (state === 'issued') tally.sums.add(slot)
    }
    for (const id of used) {
      const tally = items.get(id) ?? { count: 0, lastUsed: undefined }
      items.set(id, tally)
      count(tally, issueDate)
    }
  }
  return {
    customers: new Map(
      [...customers].map(([id, { sums, ...tally }]) => [id, { ...tally, sums: sums.list() }]),
    ),
    items,
  }
}

/** The documents with one of some items on a line. */
export function documentsWith(book: InvoiceBook, items: ReadonlySet<string>): DocumentKey[] {
  const { slots, rowAt } = book.all()
  return [...slots].flatMap((slot) => {
    const row = rowAt(slot)
    return row?.items.some((id) => items.has(id)) ? row.key : []
  })
}

interface Tally {
  count: number
  lastUsed: PlainDate | undefined
}

function count(tally: Tally, date: PlainDate | undefined): void {
  tally.count++
  if (date !== undefined && (tally.lastUsed === undefined || date > tally.lastUsed)) tally.lastUsed = date
}
