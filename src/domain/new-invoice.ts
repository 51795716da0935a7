import type { Customer } from './customer'
import type { DocumentId } from './document-key'
import type { DraftInvoice, InvoiceKind } from './invoice'
import type { Line } from './line'
import type { PlainDate } from './plain-date'
import type { Settings } from './settings'
import type { CatalogueTax, Tax } from './tax'

/** The tax as a document carries it: without what belongs to the catalogue. */
export function taxForLine(tax: CatalogueTax): Tax {
  const { isDefault: _isDefault, ...own } = tax
  return own
}

/** An empty line with the workspace's default taxes. */
export function newLine(id: string, settings: Settings): Line {
  const taxes = settings.taxes.filter((tax) => tax.isDefault === true).map(taxForLine)
  return {
    id,
    description: '',
    quantity: '1',
    unit: 'C62',
    unitPrice: '',
    allowances: [],
    charges: [],
    taxes,
  }
}

/** A draft with the workspace's defaults, or the customer's where the card has its own. */
export function newInvoice(given: {
  id: DocumentId
  kind: InvoiceKind
  settings: Settings
  today: PlainDate
  lineIds: readonly string[]
  customer?: Customer
}): DraftInvoice {
  const { id, kind, settings, customer } = given
  const draft: DraftInvoice = {
    id,
    kind,
    state: 'draft',
    currency: customer?.currency ?? settings.currency,
    issueDate: given.today,
    terms: customer?.terms ?? settings.terms,
    priceMode: settings.priceMode,
    taxRounding: settings.taxRounding,
    lines: given.lineIds.map((lineId) => newLine(lineId, settings)),
    allowances: [],
    charges: [],
    withholdings: [],
    payments: [],
    history: [],
  }
  if (customer !== undefined) draft.customerId = customer.id
  if (settings.notes !== undefined) draft.notes = settings.notes
  if (settings.termsNote !== undefined) draft.termsNote = settings.termsNote
  if (settings.cashIncrement !== undefined) draft.cashIncrement = settings.cashIncrement
  if (settings.taxCurrency !== undefined) draft.taxCurrency = settings.taxCurrency
  return draft
}
