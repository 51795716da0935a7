import { compareAmounts, sumAmounts } from '../../../domain/amount'
import type { Amount } from '../../../domain/amount'
import type { CurrencyCode } from '../../../domain/currency'
import { folded } from './folded'
import type { ListQuery, SortKey, StateFilter } from './list-query'
import type { Row } from './row'

/** The rows that a query asks for, in its order. */
export function selectRows(
  rows: readonly Row[],
  query: ListQuery,
  unsynced: ReadonlySet<string>,
): readonly Row[] {
  const words = folded(query.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = rows.filter(
    (row) => inState(row, query.state, unsynced) && words.every((word) => row.text.includes(word)),
  )
  const compare = comparers[query.sort]
  const sign = query.descending ? -1 : 1
  return found.sort((a, b) => sign * compare(a, b) || sign * order(a.id, b.id))
}

export const inState = (row: Row, state: StateFilter | undefined, unsynced: ReadonlySet<string>): boolean =>
  state === undefined || (state === 'unsynced' ? unsynced.has(row.key) : row.states.includes(state))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Nothing sorts behind everything: a draft without a number is the newest, one without a date too. */
const last = '\uffff'

const comparers: Record<SortKey, (a: Row, b: Row) => number> = {
  date: (a, b) => order(a.issueDate ?? last, b.issueDate ?? last),
  due: (a, b) => order(a.dueDate ?? last, b.dueDate ?? last),
  number: (a, b) => words.compare(a.number || last, b.number || last),
  customer: (a, b) => words.compare(a.customer || last, b.customer || last),
  // Amounts of different currencies don't compare: by currency first.
  total: (a, b) => order(a.currency, b.currency) || compareAmounts(a.total, b.total),
}

/** What is shown, summed per currency, never across. Void documents count for nothing; credit notes are money back. */
export interface CurrencySum {
  readonly currency: CurrencyCode
  readonly count: number
  readonly total: Amount
  readonly outstanding: Amount
}

export function sumsByCurrency(rows: readonly Row[]): readonly CurrencySum[] {
  const byCurrency = new Map<CurrencyCode, Row[]>()
  for (const row of rows) {
    if (row.state === 'void') continue
    const alike = byCurrency.get(row.currency)
    if (alike === undefined) byCurrency.set(row.currency, [row])
    else alike.push(row)
  }
  return [...byCurrency]
    .map(([currency, alike]) => ({
      currency,
      count: alike.length,
      total: sumAmounts(
        alike.map((row) => signed(row, row.total)),
        currency,
      ),
      outstanding: sumAmounts(
        alike.filter((row) => row.state !== 'draft').map((row) => signed(row, row.balance)),
        currency,
      ),
    }))
    .sort((a, b) => b.count - a.count || order(a.currency, b.currency))
}

/** The amount as it counts for the seller: a credit note's goes back. */
const signed = (row: Row, amount: Amount): Amount =>
  row.kind === 'invoice' ? amount : ((amount.startsWith('-') ? amount.slice(1) : `-${amount}`) as Amount)
