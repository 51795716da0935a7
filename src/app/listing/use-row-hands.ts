import { useMemo, useRef } from 'preact/hooks'
import type { DocumentKey } from '../../sync/scalars'
import { useServices } from '../services'
import { listKeys } from './list-keys'
import { longPress } from './long-press'
import type { Selection } from './use-selection'

interface HandledRows {
  readonly selection: Selection
  /** `undefined`: that row is not here yet. */
  readonly keyAt: (index: number) => DocumentKey | undefined
  /** Picks whatever the list holds. */
  readonly pickAll: () => void
}

/**
 * Picking rows by mouse, keyboard and finger; a row says its place as `data-index`. One for all rows: what they are given stays the
 * same from one drawing to the next.
 */
export function useRowHands(rows: HandledRows) {
  const { clock } = useServices()
  const now = useRef(rows)
  now.current = rows
  return useMemo(() => {
    const toggle = (index: number, range: boolean) => {
      const key = now.current.keyAt(index)
      if (key !== undefined) now.current.selection.toggle(key, index, range)
    }
    return {
      toggle,
      presses: longPress(clock, (target) => {
        const index = target.closest<HTMLElement>('[data-index]')?.dataset['index']
        if (index !== undefined) toggle(Number(index), false)
      }),
      onKeyDown: listKeys({
        toggle,
        extend: (...indexes) =>
          now.current.selection.pick(indexes.flatMap((index) => now.current.keyAt(index) ?? [])),
        all: () => now.current.pickAll(),
        clear: () => {
          const { active, clear } = now.current.selection
          if (active) clear()
          return active
        },
      }),
    }
  }, [clock])
}
