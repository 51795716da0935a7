import type { PlainDate } from '../domain/plain-date'
import { isOwed } from '../domain/summary'
import type { SummaryRow } from '../store/summary-row'
import { minorOf } from './money-total'
import type { Minor } from './money-total'
import { rowStates, statesOf } from './row-state'
import type { RowState } from './row-state'

/** One bit a state. */
export const bitOf = (state: RowState): number => 1 << rowStates.indexOf(state)
const overdue = bitOf('overdue')

/** Before every due date: what is overdue depends on the day that is asked about. */
const noDay = '1900-01-01' as PlainDate

/** A date as a number that sorts as it does; 0 for none. */
export const dayNumber = (date: PlainDate | undefined): number =>
  date === undefined ? 0 : Number(date.replaceAll('-', ''))

/** Names for small numbers, in the order in which they were met. */
class Dictionary {
  readonly names: string[] = []
  private readonly numbers = new Map<string, number>()

  number(name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  /** −1 for a name that no document has. */
  find(name: string): number {
    return this.numbers.get(name) ?? -1
  }
}

/**
 * What filters and sums read, a column a fact and a place a slot. Walking a hundred thousand objects costs ten times as much as
 * walking these.
 */
export class Columns {
  readonly currencies = new Dictionary()
  readonly customers = new Dictionary()
  /** 1 while the slot holds the latest of its document. */
  current = new Uint8Array(0)
  /** Bits of all states but overdue. */
  states = new Uint8Array(0)
  isCredit = new Uint8Array(0)
  currency = new Uint16Array(0)
  /** One above the customer's number; 0 for none. */
  customer = new Uint32Array(0)
  issued = new Uint32Array(0)
  due = new Uint32Array(0)
  /** Due date where money is owed; 0 elsewhere. */
  owedBy = new Uint32Array(0)
  /** Minor units; NaN where a number does not hold them. */
  total = new Float64Array(0)
  balance = new Float64Array(0)
  private readonly large = new Map<number, { readonly total: Minor; readonly balance: Minor }>()

  put(slot: number, row: SummaryRow): void {
    if (slot >= this.current.length) this.grow(Math.max(1_024, 2 * slot))
    this.current[slot] = 1
    this.states[slot] = statesOf(row, noDay).reduce((bits, state) => bits | bitOf(state), 0)
    this.isCredit[slot] = row.kind === 'credit-note' ? 1 : 0
    this.currency[slot] = this.currencies.number(row.currency)
    this.customer[slot] = row.customerId === undefined ? 0 : this.customers.number(row.customerId) + 1
    this.issued[slot] = dayNumber(row.issueDate)
    this.due[slot] = dayNumber(row.dueDate)
    const owes = row.kind === 'invoice' && row.state === 'issued' && isOwed(row.balance)
    this.owedBy[slot] = owes ? dayNumber(row.dueDate) : 0
    const [total, balance] = [minorOf(row.total), minorOf(row.balance)]
    const isLarge = typeof total === 'bigint' || typeof balance === 'bigint'
    if (isLarge) this.large.set(slot, { total, balance })
    this.total[slot] = isLarge ? NaN : total
    this.balance[slot] = isLarge ? NaN : balance
  }

  /** @param today as {@link dayNumber} */
  statesAt(slot: number, today: number): number {
    const owedBy = this.owedBy[slot] ?? 0
    return (this.states[slot] ?? 0) | (owedBy !== 0 && owedBy < today ? overdue : 0)
  }

  totalAt(slot: number): Minor {
    const total = this.total[slot] ?? 0
    return Number.isNaN(total) ? (this.large.get(slot)?.total ?? 0) : total
  }

  balanceAt(slot: number): Minor {
    const balance = this.balance[slot] ?? 0
    return Number.isNaN(balance) ? (this.large.get(slot)?.balance ?? 0) : balance
  }

  private grow(size: number): void {
    this.current = widened(this.current, new Uint8Array(size))
    this.states = widened(this.states, new Uint8Array(size))
    this.isCredit = widened(this.isCredit, new Uint8Array(size))
    this.currency = widened(this.currency, new Uint16Array(size))
    this.customer = widened(this.customer, new Uint32Array(size))
    this.issued = widened(this.issued, new Uint32Array(size))
    this.due = widened(this.due, new Uint32Array(size))
    this.owedBy = widened(this.owedBy, new Uint32Array(size))
    this.total = widened(this.total, new Float64Array(size))
    this.balance = widened(this.balance, new Float64Array(size))
  }
}

function widened<T extends { set(other: T): void }>(old: T, wide: T): T {
  wide.set(old)
  return wide
}
