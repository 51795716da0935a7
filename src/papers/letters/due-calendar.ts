import { formatMoney } from '../../domain/format'
import type { Invoice } from '../../domain/invoice'
import { addDays } from '../../domain/plain-date'
import { computeTotals } from '../../domain/totals/compute-totals'
import { fill } from '../model/paper-words'
import { cleanText } from '../text/clean-text'

/** Texts of the events, with `{number}`, `{customer}` and `{amount}`. */
export interface CalendarWords {
  readonly due: string
}

const encoder = new TextEncoder()

/** Lines end with CRLF and are folded at 75 bytes, never within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let text = ''
  let bytes = 0
  for (const character of line) {
    const own = encoder.encode(character).length
    if (bytes + own > 75) {
      text += '\r\n '
      bytes = 1
    }
    text += character
    bytes += own
  }
  return text
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  cleanText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

const compact = (date: string): string => date.replace(/-/g, '')

/**
 * A calendar (RFC 5545) with a day for each issued invoice on which its payment is due. The same document keeps its event, so that
 * a calendar that takes the file again moves it and adds none.
 * @param at epoch milliseconds: when the file was made
 */
export function dueCalendar(
  invoices: readonly Invoice[],
  words: CalendarWords,
  locale: string,
  at: number,
): string {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
  const events = invoices.flatMap((invoice) => {
    if (invoice.state !== 'issued' || invoice.kind !== 'invoice') return []
    const outcome = computeTotals(invoice)
    if (!outcome.ok) return []
    const { payable, currency } = outcome.totals
    const summary = fill(words.due, {
      number: invoice.number,
      customer: invoice.buyer.name,
      amount: formatMoney(payable, currency, locale),
    })
    return [
      'BEGIN:VEVENT',
      `UID:${encodeURIComponent(invoice.id)}@tidebill`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(invoice.dueDate)}`,
      `DTEND;VALUE=DATE:${compact(addDays(invoice.dueDate, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tidebill//Due dates//EN',
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
