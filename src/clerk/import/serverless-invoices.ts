import { isObject } from '../../sync/json'
import type { Json, JsonObject } from '../../sync/json'
import type { RawInvoice, RawLine, RawTax } from './raw-invoice'

/**
 * The file that Serverless Invoices exports: its local storage by name, `invoices` with their `rows`, `clients`, `team` and more.
 * Amounts are numbers or texts with a point, dates ISO 8601. Older files have one `vat_rate` an invoice, newer ones `taxes` a row.
 */
export function isServerlessInvoices(
  value: Json,
): value is JsonObject & { readonly invoices: readonly Json[] } {
  if (!isObject(value) || !Array.isArray(value['invoices'])) return false
  const first: Json | undefined = (value['invoices'] as readonly Json[])[0]
  return isObject(first) && ('issued_at' in first || 'client_name' in first) && 'rows' in first
}

const text = (of: JsonObject, name: string): string => {
  const value = of[name]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

const objects = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : []

function taxesOf(row: JsonObject, invoice: JsonObject): readonly RawTax[] {
  const own = objects(row['taxes']).map((tax) => ({ name: text(tax, 'label'), rate: text(tax, 'value') }))
  const vat = text(invoice, 'vat_rate')
  return own.length === 0 && Number(vat) > 0 ? [{ name: 'VAT', rate: vat }] : own
}

const lineOf = (row: JsonObject, invoice: JsonObject): RawLine => ({
  description: text(row, 'item'),
  quantity: text(row, 'quantity'),
  unit: text(row, 'unit'),
  unitPrice: text(row, 'price'),
  taxes: taxesOf(row, invoice),
})

/** A registration or tax number among the fields that people name themselves. */
const labelled = (of: JsonObject, list: string, label: RegExp): string =>
  text(objects(of[list]).find((field) => label.test(text(field, 'label'))) ?? {}, 'value')

function sellerOf(invoice: JsonObject): Record<string, unknown> {
  const said = (entries: Record<string, string>) =>
    Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''))
  return {
    ...said({
      name: text(invoice, 'from_name'),
      email: text(invoice, 'from_email'),
      phone: text(invoice, 'from_phone'),
      website: text(invoice, 'from_website'),
      taxId: text(invoice, 'from_vat_no') || labelled(invoice, 'team_fields', /vat|tax/i),
      registrationId: text(invoice, 'from_reg_no') || labelled(invoice, 'team_fields', /reg/i),
      bankName: text(invoice, 'bank_name'),
      iban: text(invoice, 'bank_account_no'),
    }),
    address: said({
      line1: text(invoice, 'from_address'),
      postalCode: text(invoice, 'from_postal_code'),
      city: text(invoice, 'from_city'),
      region: text(invoice, 'from_county'),
      country: text(invoice, 'from_country'),
    }),
  }
}

export function rawFromServerlessInvoices({
  invoices,
}: {
  readonly invoices: readonly Json[]
}): readonly RawInvoice[] {
  return invoices.filter(isObject).map((invoice, index) => {
    const rows = [...objects(invoice['rows'])].sort(
      (a, b) => Number(a['order'] ?? 0) - Number(b['order'] ?? 0),
    )
    return {
      place: index + 1,
      fields: {
        number: text(invoice, 'number'),
        kind: '',
        status: text(invoice, 'status'),
        issueDate: text(invoice, 'issued_at'),
        dueDate: text(invoice, 'due_at'),
        customer: text(invoice, 'client_name'),
        customerEmail: text(invoice, 'client_email'),
        customerAddress: text(invoice, 'client_address'),
        customerPostalCode: text(invoice, 'client_postal_code'),
        customerCity: text(invoice, 'client_city'),
        customerCountry: text(invoice, 'client_country'),
        customerTaxId: text(invoice, 'client_vat_no') || labelled(invoice, 'client_fields', /vat|tax/i),
        currency: text(invoice, 'currency'),
        net: '',
        total: '',
        paid: '',
        paidDate: '',
        notes: text(invoice, 'notes'),
      },
      lines: rows.map((row) => lineOf(row, invoice)),
      seller: sellerOf(invoice),
    }
  })
}
