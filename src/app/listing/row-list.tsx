import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { DocumentKey } from '../../sync/scalars'
import { useWords } from '../words/use-words'
import type { Selection } from './use-selection'
import { useRowHands } from './use-row-hands'
import { useRowSlots } from './use-row-slots'
import { useWindow } from './use-window'

interface RowListProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => DocumentKey
  readonly nameOf: (row: Row) => string
  readonly hrefOf: (row: Row) => string
  readonly selection: Selection
  readonly children: (row: Row) => ComponentChildren
}

/** A list of cards: only the rows on screen are drawn; they are opened, and picked by mouse, keyboard and finger. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { label, rows, keyOf, nameOf, hrefOf, selection, children } = props
  const words = useWords().listing
  const list = useRef<HTMLUListElement>(null)
  const { from, to } = useWindow(list, rows.length)
  const shown = rows.slice(from, to)
  const slotOf = useRowSlots(list, from, shown.map(keyOf))
  const { toggle, presses, onKeyDown } = useRowHands({
    selection,
    keyAt: (index) => {
      const row = rows[index]
      return row && keyOf(row)
    },
    pickAll: () => selection.pick(rows.map(keyOf)),
  })
  return (
    <ul
      class="rows card"
      ref={list}
      tabIndex={-1}
      aria-label={label}
      data-selecting={selection.active}
      onKeyDown={onKeyDown}
      {...presses}
    >
      {shown.map((row, offset) => {
        const index = from + offset
        const key = keyOf(row)
        const picked = selection.keys.has(key)
        return (
          <li
            key={slotOf(key)}
            data-row
            data-index={index}
            data-picked={picked}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            <label class="row-pick">
              <input
                type="checkbox"
                checked={picked}
                aria-label={words.pick(nameOf(row))}
                onClick={(event) => toggle(index, event.shiftKey)}
              />
            </label>
            <a
              class="row-link card-row"
              href={`#${hrefOf(row)}`}
              onClick={(event) => {
                if (!selection.active && !event.shiftKey && !event.ctrlKey && !event.metaKey) return
                event.preventDefault()
                toggle(index, event.shiftKey)
              }}
            >
              {children(row)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
