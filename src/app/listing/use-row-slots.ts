import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { noSlots, slotsFor } from './row-slots'

/** For each row its `key` in the list's children, by the key of what it shows. */
export function useRowSlots(
  list: RefObject<HTMLElement>,
  from: number,
  keys: readonly string[],
): (key: string) => number {
  const shown = useRef({ from: 0, keys: [] as readonly string[], slots: noSlots })
  const { from: first, keys: before, slots } = shown.current
  const focused = list.current?.querySelector<HTMLElement>('[data-row]:focus-within')?.dataset['index']
  const next = slotsFor(slots, keys, focused === undefined ? undefined : before[Number(focused) - first])
  shown.current = { from, keys, slots: next }
  return (key) => next.byKey.get(key) ?? -1
}
