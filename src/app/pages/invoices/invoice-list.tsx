import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { PlainDate } from '../../../domain/plain-date'
import { longPress } from '../../listing/long-press'
import type { RowPages } from '../../listing/row-pages'
import type { Seen } from '../../listing/use-found-rows'
import { useMarks } from '../../listing/use-marks'
import { useRowSlots } from '../../listing/use-row-slots'
import type { Selection } from '../../listing/use-selection'
import { useWindow } from '../../listing/use-window'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { InvoiceRow } from './invoice-row'
import { listKeys } from '../../listing/list-keys'

interface InvoiceListProps {
  readonly rows: RowPages
  readonly today: PlainDate
  readonly selection: Selection
  readonly onSeen: Seen
  readonly onAll: () => void
}

/** The rows on screen, however many there are. */
export function InvoiceList({ rows, today, selection, onSeen, onAll }: InvoiceListProps) {
  const { clock } = useServices()
  const words = useWords().invoices
  const list = useRef<HTMLUListElement>(null)
  const { from, to } = useWindow(list, rows.count)
  useEffect(() => onSeen(from, to), [rows, from, to])
  const shown = Array.from({ length: to - from }, (_, index) => rows.rowAt(from + index))
  const markOf = useMarks(shown)
  const keys = shown.map((row, offset) => row?.key ?? `coming ${from + offset}`)
  const slotOf = useRowSlots(list, from, keys)

  // One for all rows: what they are given stays the same from one drawing to the next.
  const now = useRef({ rows, selection, onAll })
  now.current = { rows, selection, onAll }
  const { toggle, presses, onKeyDown } = useMemo(() => {
    const toggleAt = (index: number, range: boolean) => {
      const row = now.current.rows.rowAt(index)
      if (row !== undefined) now.current.selection.toggle(row.key, index, range)
    }
    return {
      toggle: toggleAt,
      presses: longPress(clock, (target) => {
        const index = indexOf(target)
        if (index !== undefined) toggleAt(index, false)
      }),
      onKeyDown: listKeys({
        toggle: toggleAt,
        extend: (...indexes) =>
          now.current.selection.pick(indexes.flatMap((index) => now.current.rows.rowAt(index)?.key ?? [])),
        all: () => now.current.onAll(),
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
      aria-label={words.list}
      data-selecting={selection.active}
      onKeyDown={onKeyDown}
      {...presses}
    >
      {shown.map((row, offset) => {
        const index = from + offset
        return (
          <InvoiceRow
            key={slotOf(keys[offset] ?? '')}
            row={row}
            today={today}
            mark={row === undefined ? 'synced' : markOf(row)}
            index={index}
            count={rows.count}
            picked={row !== undefined && selection.keys.has(row.key)}
            picking={selection.active}
            onToggle={toggle}
          />
        )
      })}
    </ul>
  )
}

const indexOf = (inside: Element): number | undefined => {
  const said = inside.closest<HTMLElement>('[data-index]')?.dataset['index']
  return said === undefined ? undefined : Number(said)
}
