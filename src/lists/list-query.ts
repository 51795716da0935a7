import { invoiceKinds } from '../domain/invoice'
import type { InvoiceKind } from '../domain/invoice'
import { isPlainDate } from '../domain/plain-date'
import type { PlainDate } from '../domain/plain-date'
import { rowStates } from './row-state'
import type { RowState } from './row-state'

export const sortKeys = ['date', 'number', 'customer', 'due', 'total'] as const
export type SortKey = (typeof sortKeys)[number]

/** What the list shows. It lives in the address, so that it survives reload, back and a shared link. */
export interface ListQuery {
  readonly text: string
  readonly state: RowState | undefined
  readonly kind: InvoiceKind | undefined
  /** Id of a customer's card. */
  readonly customer: string | undefined
  /** First and last issue date. */
  readonly from: PlainDate | undefined
  readonly to: PlainDate | undefined
  readonly currency: string | undefined
  /** Only what the table does not have yet. */
  readonly unsynced: boolean
  /** `undefined`: as {@link effectiveOrder} has it. */
  readonly sort: SortKey | undefined
  readonly descending: boolean
}

export const plainQuery: ListQuery = {
  text: '',
  state: undefined,
  kind: undefined,
  customer: undefined,
  from: undefined,
  to: undefined,
  currency: undefined,
  unsynced: false,
  sort: undefined,
  descending: true,
}

/** The newest and the largest first; names and numbers from A. */
export const startsDescending = (sort: SortKey | undefined): boolean =>
  sort === undefined || sort === 'date' || sort === 'total'

/** What a list is sorted by. Unless a person says so: text by how well it fits, overdue by how long, all else the newest first. */
export function effectiveOrder({ text, state, sort, descending }: ListQuery): {
  readonly sort: SortKey | 'fit'
  readonly descending: boolean
} {
  if (sort !== undefined) return { sort, descending }
  if (text.trim() !== '') return { sort: 'fit', descending: true }
  return state === 'overdue' ? { sort: 'due', descending: false } : { sort: 'date', descending: true }
}

/** Reads the address's query; what it doesn't know counts as not said. */
export function readListQuery(search: string): ListQuery {
  const said = new URLSearchParams(search)
  const oneOf = <T extends string>(known: readonly T[], name: string): T | undefined =>
    known.find((value) => value === said.get(name))
  const date = (name: string): PlainDate | undefined => {
    const text = said.get(name)
    return isPlainDate(text) ? text : undefined
  }
  const order = said.get('order')
  const sort = oneOf(sortKeys, 'sort')
  return {
    text: said.get('q') ?? '',
    state: oneOf(rowStates, 'state'),
    kind: oneOf(invoiceKinds, 'kind'),
    customer: said.get('customer') || undefined,
    from: date('from'),
    to: date('to'),
    currency: said.get('currency') || undefined,
    unsynced: said.has('unsynced'),
    sort,
    descending: order === null || sort === undefined ? startsDescending(sort) : order === 'down',
  }
}

/** The query as the address says it, without `?`; '' for the plain list. */
export function listQueryText(query: ListQuery): string {
  const said = new URLSearchParams()
  const say = (name: string, value: string | undefined) => value !== undefined && said.set(name, value)
  if (query.text.trim() !== '') said.set('q', query.text)
  say('state', query.state)
  say('kind', query.kind)
  say('customer', query.customer)
  say('from', query.from)
  say('to', query.to)
  say('currency', query.currency)
  if (query.unsynced) said.set('unsynced', '')
  say('sort', query.sort)
  if (query.descending !== startsDescending(query.sort)) said.set('order', query.descending ? 'down' : 'up')
  return said.toString()
}

/** Filters besides text, state and "not synced": what lies in the panel of filters. */
export const filtersSet = ({ kind, customer, from, to, currency }: ListQuery): number =>
  [kind, customer, from ?? to, currency].filter((value) => value !== undefined).length
