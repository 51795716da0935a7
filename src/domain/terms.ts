import { asStored } from './fields'
import { addDays, endOfMonth, isPlainDate, type PlainDate } from './plain-date'

/** When a document is to be paid. `days` are whole days, 0 to 3650; `months` 0 to 120 after the month of issue. */
export type PaymentTerms =
  | { kind: 'receipt' }
  | { kind: 'net'; days: number }
  | { kind: 'end-of-month'; months: number; days: number }
  | { kind: 'custom'; dueDate: PlainDate }

export const defaultTerms: PaymentTerms = { kind: 'net', days: 30 }

function whole(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
    ? value
    : undefined
}

/** Reads stored terms; what makes no sense becomes the fallback. */
export function readTerms(value: unknown, fallback: PaymentTerms = defaultTerms): PaymentTerms {
  const stored = asStored(value)
  switch (stored['kind']) {
    case 'receipt':
      return { kind: 'receipt' }
    case 'net': {
      const days = whole(stored['days'], 3650)
      return days === undefined ? fallback : { kind: 'net', days }
    }
    case 'end-of-month': {
      const months = whole(stored['months'] ?? 0, 120)
      const days = whole(stored['days'] ?? 0, 3650)
      return months === undefined || days === undefined ? fallback : { kind: 'end-of-month', months, days }
    }
    case 'custom': {
      const dueDate = stored['dueDate']
      return isPlainDate(dueDate) ? { kind: 'custom', dueDate } : fallback
    }
    default:
      return fallback
  }
}

/**
 * The last day on which payment is in time. End of month: the end of the month some months after that of issue, then some
 * days more ("30 days end of month" is months 0 and days 30 where the days come last).
 */
export function dueDate(terms: PaymentTerms, issueDate: PlainDate): PlainDate {
  switch (terms.kind) {
    case 'receipt':
      return issueDate
    case 'net':
      return addDays(issueDate, terms.days)
    case 'end-of-month':
      return addDays(endOfMonth(issueDate, terms.months), terms.days)
    case 'custom':
      return terms.dueDate
  }
}
