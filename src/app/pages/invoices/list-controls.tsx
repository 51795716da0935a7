import { ArrowDownWideNarrow, ArrowUpDown, ArrowUpNarrowWide, ListFilter } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { numberFormat } from '../../../domain/locale-signs'
import { effectiveOrder, filtersSet, sortKeys, startsDescending } from '../../../lists/list-query'
import type { ListQuery } from '../../../lists/list-query'
import type { FoundRows } from '../../../lists/protocol'
import { rowStates } from '../../../lists/row-state'
import { IconButton } from '../../components/button'
import { Icon } from '../../components/icon'
import { SearchBox } from '../../listing/search-box'
import { useLocale, useWords } from '../../words/use-words'
import { FilterPanel } from './filter-panel'

interface ListControlsProps {
  readonly query: ListQuery
  /** How many documents each filter would show; absent until all are read. */
  readonly counts: FoundRows['counts'] | undefined
  readonly onQuery: (query: ListQuery) => void
}

/** Search, filters and order. All of it is in the address. */
export function ListControls({ query, counts, onQuery }: ListControlsProps) {
  const words = useWords().invoices
  const locale = useLocale()
  const [open, setOpen] = useState(() => filtersSet(query) > 0)
  const set = filtersSet(query)
  const count = (of: keyof FoundRows['counts']) => (
    <span class="figures">{counts && numberFormat(locale, {}).format(counts[of])}</span>
  )
  return (
    <div class="list-controls">
      <SearchBox
        label={words.search}
        hint={words.searchHint}
        value={query.text}
        onValue={(text) => onQuery({ ...query, text })}
      />
      <div class="list-order">
        <button
          type="button"
          class="button filter-button"
          data-kind="plain"
          aria-expanded={open}
          aria-controls="list-filters"
          onClick={() => setOpen(!open)}
        >
          <Icon of={ListFilter} />
          <span>{words.filterName}</span>
          {set > 0 && (
            <span class="filter-count figures">
              {set.toLocaleString(locale)} <span class="unseen">{words.filtersSet(set)}</span>
            </span>
          )}
        </button>
        <Order query={query} onQuery={onQuery} />
      </div>
      <div id="list-filters" class="list-filters" hidden={!open}>
        {open && <FilterPanel query={query} onQuery={onQuery} />}
      </div>
      <div class="list-filter" role="group" aria-label={words.filter}>
        {[undefined, ...rowStates].map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            class="filter-chip"
            aria-pressed={query.state === state}
            onClick={() => onQuery({ ...query, state })}
          >
            {state === undefined ? words.all : words.filterState[state]} {count(state ?? 'all')}
          </button>
        ))}
        <button
          type="button"
          class="filter-chip"
          aria-pressed={query.unsynced}
          onClick={() => onQuery({ ...query, unsynced: !query.unsynced })}
        >
          {words.unsynced} {count('unsynced')}
        </button>
      </div>
    </div>
  )
}

function Order({ query, onQuery }: Omit<ListControlsProps, 'counts'>) {
  const words = useWords().invoices
  const { sort, descending } = effectiveOrder(query)
  const offered = query.text.trim() === '' ? sortKeys : (['fit', ...sortKeys] as const)
  return (
    <>
      <div class="select">
        <select
          class="input"
          aria-label={words.sort}
          value={sort}
          onChange={(event) => {
            const picked = sortKeys.find((key) => key === event.currentTarget.value)
            onQuery({ ...query, sort: picked, descending: startsDescending(picked) })
          }}
        >
          {offered.map((key) => (
            <option key={key} value={key}>
              {words.sortKey[key]}
            </option>
          ))}
        </select>
        <Icon of={ArrowUpDown} size="small" />
      </div>
      <IconButton
        icon={descending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
        label={descending ? words.descending : words.ascending}
        kind="plain"
        disabled={sort === 'fit'}
        onClick={() => sort !== 'fit' && onQuery({ ...query, sort, descending: !descending })}
      />
    </>
  )
}
