import { rowStates } from './row'
import type { RowState } from './row'

export const sortKeys = ['date', 'number', 'customer', 'due', 'total'] as const
export type SortKey = (typeof sortKeys)[number]
/** What the filter over states offers; `unsynced` are the documents that the table does not have yet. */
export type StateFilter = RowState | 'unsynced'

/** What the list shows. It lives in the address, so that it survives reload, back and a shared link. */
export interface ListQuery {
  readonly text: string
  readonly state: StateFilter | undefined
  readonly sort: SortKey
  readonly descending: boolean
}

export const plainQuery: ListQuery = { text: '', state: undefined, sort: 'date', descending: true }

/** Reads the address's query; what it doesn't know counts as not said. */
export function readListQuery(search: string): ListQuery {
  const said = new URLSearchParams(search)
  const state = [...rowStates, 'unsynced' as const].find((known) => known === said.get('state'))
  const sort = sortKeys.find((known) => known === said.get('sort')) ?? plainQuery.sort
  const order = said.get('order')
  return {
    text: said.get('q') ?? '',
    state,
    sort,
    descending: order === null ? sort === 'date' : order === 'down',
  }
}

/** The query as the address says it, without `?`; '' for the plain list. */
export function listQueryText(query: ListQuery): string {
  const said = new URLSearchParams()
  if (query.text.trim() !== '') said.set('q', query.text)
  if (query.state !== undefined) said.set('state', query.state)
  if (query.sort !== plainQuery.sort) said.set('sort', query.sort)
  if (query.descending !== (query.sort === 'date')) said.set('order', query.descending ? 'down' : 'up')
  return said.toString()
}
