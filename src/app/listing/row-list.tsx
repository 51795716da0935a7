import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { DocumentKey } from '../../sync/scalars'
import { useServices } from '../services'
import { useWords } from '../words/use-words'
import { listKeys } from './list-keys'
import { longPress } from './long-press'
import type { Selection } from './use-selection'
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
  const { clock } = useServices()
  const words = useWords().listing
  const list = useRef<HTMLUListElement>(null)
  const { from, to } = useWindow(list, rows.length)
  const shown = rows.slice(from, to)
  const slotOf = useRowSlots(list, from, shown.map(keyOf))
  const now = useRef({ rows, selection, keyOf })
  now.current = { rows, selection, keyOf }
  const { toggle, presses, keys } = useMemo(() => {
    const keysOf = (some: readonly Row[]) => some.map((row) => now.current.keyOf(row))
    const toggleAt = (index: number, range: boolean) =>
      keysOf(now.current.rows.slice(index, index + 1)).forEach((key) =>
        now.current.selection.toggle(key, index, range),
      )
    return {
      toggle: toggleAt,
      presses: longPress(clock, (target) => {
        const index = target.closest<HTMLElement>('[data-index]')?.dataset['index']
        if (index !== undefined) toggleAt(Number(index), false)
      }),
      keys: listKeys({
        toggle: toggleAt,
        extend: (a, b) =>
          now.current.selection.pick(keysOf(now.current.rows.slice(Math.min(a, b), Math.max(a, b) + 1))),
        all: () => now.current.selection.pick(keysOf(now.current.rows)),
        clear: () => {
          if (!now.current.selection.active) return false
          now.current.selection.clear()
          return true
        },
      }),
    }
  }, [clock])
  return (
    <ul
      class="rows card"
      ref={list}
      aria-label={label}
      data-selecting={selection.active}
      onKeyDown={keys}
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
