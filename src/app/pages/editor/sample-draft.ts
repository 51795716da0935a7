import { newInvoice, newLine } from '../../../domain/new-invoice'
import type { DocumentId } from '../../../domain/document-key'
import type { PlainDate } from '../../../domain/plain-date'
import type { Settings } from '../../../domain/settings'
import type { JsonObject } from '../../../sync/json'
import { sampleId } from '../../state/sample-stays-here'
import type { Words } from '../../words/use-words'
import { jsonOf } from './json-of'

/** A document to look at and to play with, in the person's language and by their defaults. */
export function sampleDraft(words: Words['sample'], settings: Settings, today: PlainDate): JsonObject {
  const blank = newInvoice({
    id: sampleId as DocumentId,
    kind: 'invoice',
    settings,
    today,
    lineIds: [],
  })
  const tax = { id: 'tax', name: words.taxName, category: 'S' as const, rate: '19' }
  const taxes = settings.taxes.length > 0 ? newLine('line', settings).taxes : [tax]
  const lines = words.lines.map(({ description, quantity, unit, price }, index) => ({
    ...newLine(`line-${index}`, settings),
    description,
    quantity,
    unit,
    unitPrice: price,
    taxes,
  }))
  return jsonOf({
    ...blank,
    lines,
    buyer: { name: words.customer, address: words.address },
    notes: words.notes,
  })
}
