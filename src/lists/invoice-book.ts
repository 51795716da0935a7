import type { PlainDate } from '../domain/plain-date'
import { isGone } from '../store/summary-row'
import type { AnySummaryRow, SummaryRow } from '../store/summary-row'
import { bitOf, Columns, dayNumber } from './columns'
import { effectiveOrder } from './list-query'
import type { ListQuery } from './list-query'
import { Orders, places } from './orders'
import { rowStates } from './row-state'
import type { RowState } from './row-state'
import { SumsByCurrency } from './sums'
import type { CurrencySum } from './sums'
import { TextIndex } from './text-index'

/** What a query found, in its order. */
export interface Found {
  readonly slots: Uint32Array
  readonly sums: readonly CurrencySum[]
  /** How many each state would show; `all` without a filter over states. */
  readonly counts: Readonly<Record<RowState | 'all' | 'unsynced', number>>
}

/** Number, customer, lines, notes: a hit in the first is worth most. */
const weights = [4, 3, 1.5, 1]

/**
 * All invoices and credit notes of the books, held so that any query is answered while a person types. Each document has a slot; an
 * edit takes a new one, so that what was found before can still be read.
 */
export class InvoiceBook {
  private rows: SummaryRow[] = []
  private byKey = new Map<string, number>()
  private text = new TextIndex(weights)
  private columns = new Columns()
  private orders = this.newOrders()

  get size(): number {
    return this.byKey.size
  }

  /** @returns `reordered` where slots found before may not be read any more */
  put(rows: readonly AnySummaryRow[]): 'reordered' | undefined {
    const added: number[] = []
    for (const row of rows) {
      const before = this.byKey.get(row.key)
      if (before !== undefined) this.columns.current[before] = 0
      this.byKey.delete(row.key)
      if (!isGone(row)) added.push(this.add(row))
    }
    this.orders.change(added.filter((slot) => this.columns.current[slot] === 1))
    if (this.rows.length <= 2 * this.byKey.size + 1_000) return undefined
    this.compact()
    return 'reordered'
  }

  find(query: ListQuery, today: PlainDate, unsynced: ReadonlySet<string>): Found {
    const { columns } = this
    const sequence = this.sequence(query, this.text.search(query.text))
    const fits = this.filter(query)
    const waiting = this.marked(unsynced)
    const day = dayNumber(today)
    const wanted = query.state === undefined ? 0xff : bitOf(query.state)
    const found = new Uint32Array(sequence.length)
    const sums = new SumsByCurrency(columns)
    const tally = new Uint32Array(256)
    let [count, unsent] = [0, 0]
    for (let place = 0; place < sequence.length; place++) {
      const slot = sequence[place] ?? 0
      if (fits !== undefined && !fits(slot)) continue
      const states = columns.statesAt(slot, day)
      const waits = waiting[slot] === 1
      const isWanted = (states & wanted) !== 0
      if (waits && isWanted) unsent++
      if (query.unsynced && !waits) continue
      tally[states] = (tally[states] ?? 0) + 1
      if (!isWanted) continue
      found[count++] = slot
      sums.add(slot)
    }
    return {
      slots: found.slice(0, count),
      sums: sums.list(),
      counts: { ...countsOf(tally), unsynced: unsent },
    }
  }

  rowsAt(slots: Uint32Array): SummaryRow[] {
    return [...slots].flatMap((slot) => this.rows[slot] ?? [])
  }

  /** The columns, for reading all documents once, with the slots that are current. */
  all(): {
    readonly columns: Columns
    readonly slots: Iterable<number>
    readonly rowAt: (slot: number) => SummaryRow | undefined
  } {
    return { columns: this.columns, slots: this.byKey.values(), rowAt: (slot) => this.rows[slot] }
  }

  private add(row: SummaryRow): number {
    const slot = this.rows.push(row) - 1
    this.byKey.set(row.key, slot)
    this.columns.put(slot, row)
    this.text.add(slot, [row.number, row.customer, row.lines, row.notes])
    return slot
  }

  /** Old slots go. */
  private compact(): void {
    const rows = [...this.byKey.values()].flatMap((slot) => this.rows[slot] ?? [])
    this.rows = []
    this.byKey = new Map()
    this.text = new TextIndex(weights)
    this.columns = new Columns()
    this.orders = this.newOrders()
    rows.forEach((row) => this.add(row))
  }

  private newOrders(): Orders {
    return new Orders(this.columns, (slot) => this.rows[slot])
  }

  private sequence(query: ListQuery, scores: Float32Array | undefined): Uint32Array {
    const { sort, descending } = effectiveOrder(query)
    const order = this.orders.ascending(sort === 'fit' ? 'date' : sort, () => this.byKey.values())
    if (sort === 'fit' && scores !== undefined) return byScore(scores, order)
    const matching = scores === undefined ? order : order.filter((slot) => (scores[slot] ?? 0) > 0)
    return descending ? matching.toReversed() : matching
  }

  /** Absent where nothing but text and state is asked. */
  private filter({ kind, customer, from, to, currency }: ListQuery): ((slot: number) => boolean) | undefined {
    if (kind === undefined && customer === undefined && currency === undefined && !from && !to)
      return undefined
    const { columns } = this
    const [first, last] = [dayNumber(from), to === undefined ? Infinity : dayNumber(to)]
    const dated = from !== undefined || to !== undefined
    const isCredit = kind === 'credit-note' ? 1 : 0
    const wantedCurrency = currency === undefined ? 0 : columns.currencies.find(currency)
    const wantedCustomer = customer === undefined ? 0 : columns.customers.find(customer) + 1 || -1
    return (slot) => {
      const issued = columns.issued[slot] ?? 0
      return (
        (kind === undefined || columns.isCredit[slot] === isCredit) &&
        (currency === undefined || columns.currency[slot] === wantedCurrency) &&
        (customer === undefined || columns.customer[slot] === wantedCustomer) &&
        (!dated || (issued !== 0 && issued >= first && issued <= last))
      )
    }
  }

  private marked(keys: ReadonlySet<string>): Uint8Array {
    const marks = new Uint8Array(keys.size === 0 ? 0 : this.rows.length)
    for (const key of keys) {
      const slot = this.byKey.get(key)
      if (slot !== undefined) marks[slot] = 1
    }
    return marks
  }
}

/** The best first, among equals the newest. One number each, so that no comparison is called a million times. */
function byScore(scores: Float32Array, order: Uint32Array): Uint32Array {
  const packed = new Float64Array(order.length)
  let count = 0
  order.forEach((slot, place) => {
    const score = scores[slot] ?? 0
    if (score > 0) packed[count++] = Math.ceil(score * 1_000) * places + place
  })
  const sorted = packed.subarray(0, count).sort().reverse()
  return Uint32Array.from(sorted, (number) => order[number % places] ?? 0)
}

function countsOf(tally: Uint32Array): Record<RowState | 'all', number> {
  const counts = { all: 0, draft: 0, issued: 0, 'partly-paid': 0, paid: 0, overpaid: 0, overdue: 0, void: 0 }
  tally.forEach((count, states) => {
    counts.all += count
    for (const state of rowStates) if ((states & bitOf(state)) !== 0) counts[state] += count
  })
  return counts
}
