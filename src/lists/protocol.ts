import type { PlainDate } from '../domain/plain-date'
import type { SummaryRow } from '../store/summary-row'
import type { DocumentKey } from '../sync/scalars'
import type { Found } from './invoice-book'
import type { ListQuery } from './list-query'
import type { UsageBook } from './usage'

/** What the page asks the worker that holds the lists. */
export type Ask =
  /** Answered with the first stretch of rows. */
  | { readonly type: 'find'; readonly query: ListQuery; readonly today: PlainDate; readonly rows: number }
  /** A further stretch of what a query found; nothing where that is no longer held. */
  | { readonly type: 'rows'; readonly result: number; readonly from: number; readonly to: number }
  | { readonly type: 'keys'; readonly result: number; readonly from: number; readonly to: number }
  | { readonly type: 'usage' }
  /** Documents with a line of one of these items. */
  | { readonly type: 'with-items'; readonly items: readonly string[] }
  | { readonly type: 'currencies' }

/** A document as a list shows it. What only the search reads stays with the worker: notes of pages would be copied at every keystroke. */
export interface ListedRow extends Omit<SummaryRow, 'lists' | 'items' | 'lines' | 'notes'> {
  /** Whether the table lacks changes of it; absent where the worker has not said so. */
  readonly waits?: boolean
}

export interface FoundRows extends Omit<Found, 'slots'> {
  /** Names the result to {@link Ask} for more of it. */
  readonly result: number
  readonly count: number
  readonly rows: readonly ListedRow[]
}

interface Answers {
  find: FoundRows
  rows: readonly ListedRow[] | undefined
  keys: readonly DocumentKey[] | undefined
  usage: UsageBook
  'with-items': readonly DocumentKey[]
  currencies: readonly string[]
}
export type AnswerTo<A extends Ask> = Answers[A['type']]

/** From the page. */
export interface Asked {
  readonly id: number
  readonly ask: Ask
}

/** From the worker: answers, and what nobody asked for. */
export type Told =
  | { readonly type: 'answer'; readonly id: number; readonly answer: AnswerTo<Ask> }
  /** Documents were read so far; `ready` when all are. Told again after every change. */
  | { readonly type: 'books'; readonly read: number; readonly ready: boolean }
  /** Storage does not work; nothing will be answered. */
  | { readonly type: 'failed' }
