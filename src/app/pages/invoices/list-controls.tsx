import { ArrowDownWideNarrow, ArrowUpDown, ArrowUpNarrowWide, Search, X } from 'lucide-preact'
import { IconButton } from '../../components/button'
import { Icon } from '../../components/icon'
import { useLocale, useWords } from '../../words/use-words'
import { sortKeys } from './list-query'
import type { ListQuery, SortKey, StateFilter } from './list-query'
import { rowStates } from './row'

interface ListControlsProps {
  readonly query: ListQuery
  /** How many documents each filter would show. */
  readonly counts: ReadonlyMap<StateFilter | undefined, number>
  readonly onQuery: (query: ListQuery) => void
}

/** Search, states and order. All of it is in the address. */
export function ListControls({ query, counts, onQuery }: ListControlsProps) {
  const words = useWords().invoices
  const locale = useLocale()
  const filters: readonly (StateFilter | undefined)[] = [undefined, ...rowStates, 'unsynced']
  const shown = filters.filter(
    (state) => state === undefined || state === query.state || (counts.get(state) ?? 0) > 0,
  )
  const nameOf = (state: StateFilter | undefined) =>
    state === undefined ? words.all : state === 'unsynced' ? words.unsynced : words.filterState[state]
  return (
    <div class="list-controls">
      <div class="list-search" role="search">
        <Icon of={Search} />
        <input
          class="input"
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={query.text}
          autocomplete="off"
          onInput={(event) => onQuery({ ...query, text: event.currentTarget.value })}
        />
        {query.text !== '' && (
          <IconButton icon={X} label={words.clearSearch} onClick={() => onQuery({ ...query, text: '' })} />
        )}
      </div>
      <div class="list-order">
        <div class="select">
          <select
            class="input"
            aria-label={words.sort}
            value={query.sort}
            onChange={(event) => {
              const sort = sortKeys.find((key) => key === event.currentTarget.value) ?? query.sort
              onQuery({ ...query, sort, descending: startsDescending(sort) })
            }}
          >
            {sortKeys.map((key) => (
              <option key={key} value={key}>
                {words.sortKey[key]}
              </option>
            ))}
          </select>
          <Icon of={ArrowUpDown} size="small" />
        </div>
        <IconButton
          icon={query.descending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
          label={query.descending ? words.descending : words.ascending}
          kind="plain"
          onClick={() => onQuery({ ...query, descending: !query.descending })}
        />
      </div>
      <div class="list-filter" role="group" aria-label={words.filter}>
        {shown.map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            class="filter-chip"
            aria-pressed={query.state === state}
            onClick={() => onQuery({ ...query, state })}
          >
            {nameOf(state)} <span class="figures">{(counts.get(state) ?? 0).toLocaleString(locale)}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

/** The newest and the largest first; names and numbers from A. */
const startsDescending = (sort: SortKey): boolean => sort === 'date' || sort === 'total'
