import { ArrowUpDown } from 'lucide-preact'
import { Icon } from '../components/icon'
import { useWords } from '../words/use-words'
import type { CardQuery } from './card-query'
import { SearchBox } from './search-box'

interface CardControlsProps {
  readonly search: string
  readonly hint: string
  readonly query: CardQuery
  readonly onQuery: (query: CardQuery) => void
}

/** Search, order, and whether to see what was put away. */
export function CardControls({ search, hint, query, onQuery }: CardControlsProps) {
  const words = useWords().listing
  return (
    <div class="list-controls">
      <SearchBox
        label={search}
        hint={hint}
        value={query.text}
        onValue={(text) => onQuery({ ...query, text })}
      />
      <div class="list-order">
        <div class="select">
          <select
            class="input"
            aria-label={words.sort}
            value={query.sort}
            onChange={({ currentTarget }) =>
              onQuery({ ...query, sort: currentTarget.value === 'used' ? 'used' : 'name' })
            }
          >
            <option value="name">{words.byName}</option>
            <option value="used">{words.byUse}</option>
          </select>
          <Icon of={ArrowUpDown} size="small" />
        </div>
      </div>
      <div class="list-filter" role="group" aria-label={words.shelf}>
        {[false, true].map((archived) => (
          <button
            key={String(archived)}
            type="button"
            class="filter-chip"
            aria-pressed={query.archived === archived}
            onClick={() => onQuery({ ...query, archived })}
          >
            {archived ? words.archived : words.inUse}
          </button>
        ))}
      </div>
    </div>
  )
}
