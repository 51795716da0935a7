import type { SummaryRow } from '../store/summary-row'
import { idOf } from '../sync/scalars'
import type { Columns } from './columns'
import { sortable } from './folded'
import type { SortKey } from './list-query'

/** Nothing sorts behind everything: a draft without a number is the newest, one without a date too. */
const last = '\uffff'
/** Room for a slot or place beside what it is sorted by, in the 53 bits of a number. */
export const places = 2 ** 24
/** Changes that are put in their places one by one; more are sorted anew. */
const few = 2_000

/** Slots in each order that somebody asked for, kept while documents change. */
export class Orders {
  private readonly known = new Map<SortKey, Uint32Array>()

  constructor(
    private readonly columns: Columns,
    private readonly rowAt: (slot: number) => SummaryRow | undefined,
  ) {}

  /** @param slots all current ones, in any order */
  ascending(sort: SortKey, slots: () => Iterable<number>): Uint32Array {
    const known = this.known.get(sort)
    if (known !== undefined) return known
    const made =
      sort === 'date' || sort === 'due' ? this.byDay(sort, slots()) : this.byText(sort, [...slots()])
    this.known.set(sort, made)
    return made
  }

  /** Slots came, and others are no longer current. */
  change(added: readonly number[]): void {
    if (added.length > few) this.known.clear()
    for (const [sort, order] of this.known) this.known.set(sort, this.inserted(sort, order, added))
  }

  private byText(sort: SortKey, slots: readonly number[]): Uint32Array {
    const keyed = slots.map((slot) => ({ slot, key: this.keyOf(sort, slot) }))
    keyed.sort((a, b) => compare(a.key, b.key))
    return Uint32Array.from(keyed, ({ slot }) => slot)
  }

  /** Days are numbers, which sort ten times as fast as texts; ids are looked at within a day only. */
  private byDay(sort: 'date' | 'due', slots: Iterable<number>): Uint32Array {
    const days = sort === 'date' ? this.columns.issued : this.columns.due
    const packed = Float64Array.from(slots, (slot) => (days[slot] || 99_999_999) * places + slot).sort()
    const order = Uint32Array.from(packed, (number) => number % places)
    for (let from = 0; from < order.length;) {
      const day = days[order[from] ?? 0]
      let to = from + 1
      while (to < order.length && days[order[to] ?? 0] === day) to++
      if (to - from > 1) order.set(this.byId([...order.subarray(from, to)]), from)
      from = to
    }
    return order
  }

  private byId(slots: readonly number[]): number[] {
    const keyed = slots.map((slot) => {
      const row = this.rowAt(slot)
      return { slot, id: row === undefined ? '' : idOf(row.key) }
    })
    keyed.sort((a, b) => compare(a.id, b.id))
    return keyed.map(({ slot }) => slot)
  }

  private inserted(sort: SortKey, order: Uint32Array, added: readonly number[]): Uint32Array {
    const kept = order.filter((slot) => this.columns.current[slot] === 1)
    const fresh = added
      .map((slot) => ({
        slot,
        at: this.placeIn(kept, sort, this.keyOf(sort, slot)),
        key: this.keyOf(sort, slot),
      }))
      .sort((a, b) => a.at - b.at || compare(a.key, b.key))
    const next = new Uint32Array(kept.length + fresh.length)
    let from = 0
    fresh.forEach(({ slot, at }, index) => {
      next.set(kept.subarray(from, at), from + index)
      next[at + index] = slot
      from = at
    })
    next.set(kept.subarray(from), from + fresh.length)
    return next
  }

  private placeIn(order: Uint32Array, sort: SortKey, key: string): number {
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.keyOf(sort, order[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low
  }

  /** A text that sorts as its document does; ids part what is equal, the later made being the later. */
  private keyOf(sort: SortKey, slot: number): string {
    const row = this.rowAt(slot)
    if (row === undefined) return last
    const id = idOf(row.key)
    switch (sort) {
      case 'date':
        return `${row.issueDate ?? last} ${id}`
      case 'due':
        return `${row.dueDate ?? last} ${id}`
      case 'number':
        return `${row.number ? sortable(row.number) : last} ${id}`
      case 'customer':
        return `${row.customer ? sortable(row.customer) : last} ${id}`
      case 'total':
        // Amounts of different currencies don't compare: by currency first. Shifted, so that all have one sign and length.
        return `${row.currency} ${BigInt(this.columns.totalAt(slot)) + 10n ** 24n} ${id}`
    }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
