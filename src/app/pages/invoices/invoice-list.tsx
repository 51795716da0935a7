import { useEffect, useRef } from 'preact/hooks'
import type { PlainDate } from '../../../domain/plain-date'
import type { RowPages } from '../../listing/row-pages'
import type { Seen } from '../../listing/use-found-rows'
import { useMarks } from '../../listing/use-marks'
import { useRowHands } from '../../listing/use-row-hands'
import { useRowSlots } from '../../listing/use-row-slots'
import type { Selection } from '../../listing/use-selection'
import { useWindow } from '../../listing/use-window'
import { useWords } from '../../words/use-words'
import { InvoiceRow } from './invoice-row'

interface InvoiceListProps {
  readonly rows: RowPages
  readonly today: PlainDate
  readonly selection: Selection
  readonly onSeen: Seen
  readonly onAll: () => void
}

/** The rows on screen, however many there are. */
export function InvoiceList({ rows, today, selection, onSeen, onAll }: InvoiceListProps) {
  const words = useWords().invoices
  const list = useRef<HTMLUListElement>(null)
  const { from, to } = useWindow(list, rows.count)
  useEffect(() => onSeen(from, to), [rows, from, to])
  const shown = Array.from({ length: to - from }, (_, index) => rows.rowAt(from + index))
  const markOf = useMarks(shown)
  const keys = shown.map((row, offset) => row?.key ?? `coming ${from + offset}`)
  const slotOf = useRowSlots(list, from, keys)

  const { toggle, presses, onKeyDown } = useRowHands({
    selection,
    keyAt: (index) => rows.rowAt(index)?.key,
    pickAll: onAll,
  })

  return (
    <ul
      class="rows card"
      ref={list}
      tabIndex={-1}
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
