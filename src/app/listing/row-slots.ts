/** Which element shows which row, by the row's key, in the order of the list. */
export interface RowSlots {
  readonly byKey: ReadonlyMap<string, number>
  /** Numbers from here on are free. */
  readonly next: number
}

export const noSlots: RowSlots = { byKey: new Map(), next: 0 }

/**
 * Rows that come are shown by elements of rows that go, in their order: to change the texts of forty rows takes a fraction of making
 * them anew, and a search does one or the other at every keystroke. A row that stays keeps its element, and with it the focus.
 * @param focused the row that has the focus: its element goes with it, so that no other row gets the focus unseen
 */
export function slotsFor(before: RowSlots, keys: readonly string[], focused?: string): RowSlots {
  const staying = new Set(keys)
  const free = [...before.byKey].flatMap(([key, slot]) => (staying.has(key) || key === focused ? [] : [slot]))
  let { next } = before
  const byKey = new Map<string, number>()
  for (const key of keys) byKey.set(key, before.byKey.get(key) ?? free.shift() ?? next++)
  return { byKey, next }
}
