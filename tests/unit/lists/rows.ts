import { readInvoice } from '../../../src/domain/invoice'
import { plainDate } from '../../../src/domain/plain-date'
import type { PlainDate } from '../../../src/domain/plain-date'
import { summarise } from '../../../src/domain/summary'
import { summaryRow } from '../../../src/store/summary-row'
import type { SummaryRow } from '../../../src/store/summary-row'
import type { JsonObject } from '../../../src/sync/json'
import { documentKey } from '../../../src/sync/scalars'

export const day = (text: string): PlainDate => {
  const read = plainDate(text)
  if (!read.ok) throw new Error(text)
  return read.value
}
export const today = day('2026-11-24')

export const line = { id: 'l', description: 'Work', quantity: '1', unit: 'C62', unitPrice: '100', taxes: [] }

let seq = 0

/** What lists know of an issued invoice with these fields. */
export function row(id: string, value: JsonObject = {}): SummaryRow {
  const kind = value['kind'] === 'credit-note' ? 'credit-note' : 'invoice'
  const whole = {
    id,
    kind,
    state: 'issued',
    number: id,
    currency: 'EUR',
    issueDate: '2026-10-01',
    dueDate: '2026-12-01',
    lines: [line],
    buyer: { name: 'Acme' },
    ...value,
  }
  return summaryRow(documentKey(kind, id), summarise(readInvoice(whole), '', []), ++seq, 'Acme')
}
