import { amountValue } from '../../domain/amount'
import type { Amount } from '../../domain/amount'
import type { Business } from '../../domain/business'
import { currencyCode } from '../../domain/currency'
import type { CurrencyCode } from '../../domain/currency'
import type { DocumentId } from '../../domain/document-key'
import { localDate, plainDate } from '../../domain/plain-date'
import type { PlainDate } from '../../domain/plain-date'
import { parseDate } from '../../domain/parse-date'
import { readInvoice } from '../../domain/invoice'
import type { Invoice } from '../../domain/invoice'
import { computeTotals } from '../../domain/totals/compute-totals'
import type { Totals } from '../../domain/totals/totals'
import { readFigure } from './evidence'
import type { DateOrder, DecimalSign } from './evidence'
import type { RawInvoice } from './raw-invoice'

export interface ImportWish {
  readonly decimal: DecimalSign
  readonly order: DateOrder
  /** For invoices that say none. */
  readonly currency: string
  /** `issued`: with the numbers that they have; what lacks something for that becomes a draft. */
  readonly as: 'issued' | 'draft'
}

/** Why an invoice is not imported, or is not as it was there. */
export const importProblems = [
  'figure',
  'date',
  'currency',
  'totals',
  'empty',
  'total-differs',
  'draft-without-number',
  'draft-without-date',
  'draft-without-customer',
] as const
export type ImportProblemCode = (typeof importProblems)[number]

export interface ImportProblem {
  readonly place: number
  readonly code: ImportProblemCode
  /** What stood there. */
  readonly text: string
}

export interface MadeInvoice {
  readonly invoice: Invoice
  readonly totals: Totals
}

interface Context {
  readonly wish: ImportWish
  readonly id: DocumentId
  readonly customerId: DocumentId | undefined
  readonly today: PlainDate
  /** ISO 8601, for the history. */
  readonly at: string
  readonly seller: Business
}

const longestText = 100_000

/** The calendar day of a moment that another program wrote. Midnight in UTC is a day without a time, any other is one here. */
function readDay(text: string, { wish, today }: Context): PlainDate | undefined | 'unreadable' {
  if (text === '') return undefined
  const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
    text,
  )
  if (moment !== null) {
    const [, date = '', time = '', zone] = moment
    if (zone !== undefined && !/^00:00(:00(\.0+)?)?$/.test(time)) return localDate(new Date(text))
    const plain = plainDate(date)
    return plain.ok ? plain.value : 'unreadable'
  }
  if (/^\d{13}$/.test(text)) return localDate(new Date(Number(text)))
  const parsed = parseDate(text, wish.order === 'MDY' ? 'en-US' : 'en-GB', today)
  if (parsed.kind === 'date') return parsed.value
  // The order was said by a person or proved by the file; its reading comes first.
  return parsed.kind === 'ambiguous' ? (parsed.readings[0] ?? 'unreadable') : 'unreadable'
}

type StateWord = 'draft' | 'void' | 'paid' | 'issued'

function stateWord(status: string): StateWord | undefined {
  const word = status.toLowerCase()
  if (/draft|entwurf/.test(word)) return 'draft'
  if (/void|cancel|storn|annul/.test(word)) return 'void'
  if (/unpaid|unbezahlt|not paid|partial|teil/.test(word)) return 'issued'
  if (/paid|bezahlt|closed|settled|pay[ée]|complete/.test(word)) return 'paid'
  return word === '' ? undefined : 'issued'
}

const isCreditNote = (kind: string): boolean => /credit|gutschrift|avoir|storno/i.test(kind)

/** A document as it will be stored, or what is wrong with it. Nothing unreadable is taken for nothing. */
export function makeInvoice(
  raw: RawInvoice,
  context: Context,
): { readonly made?: MadeInvoice; readonly problems: readonly ImportProblem[] } {
  const { wish } = context
  const { fields, place } = raw
  const problems: ImportProblem[] = []
  const problem = (code: ImportProblemCode, text = '') =>
    problems.push({ place, code, text: text.slice(0, 80) })
  const figure = (text: string, fallback: string): string => {
    const read = readFigure(text, wish.decimal)
    if (!read.ok) problem('figure', text)
    return read.ok ? (read.value ?? fallback) : ''
  }
  const date = (text: string): PlainDate | undefined => {
    const read = readDay(text, context)
    if (read === 'unreadable') problem('date', text)
    return read === 'unreadable' ? undefined : read
  }
  const currency = currencyOf(fields.currency, wish.currency)
  if (currency === undefined) problem('currency', fields.currency || wish.currency)

  const net = figure(fields.net, '')
  const total = figure(fields.total, '')
  const lines = raw.lines.flatMap((line, index) => {
    const price = figure(line.unitPrice, '')
    const isWhole = price === '' && raw.lines.length === 1
    const unitPrice = isWhole ? net || total : price
    const description = line.description.slice(0, longestText)
    if (unitPrice === '' && description === '') return []
    const taxes = line.taxes.flatMap(({ name, rate }, at) => {
      const percent = figure(rate, '')
      if (percent === '') return []
      const category = Number(percent) === 0 ? 'Z' : 'S'
      return [{ id: `t${at + 1}`, name: name || 'VAT', category, rate: percent }]
    })
    return [
      {
        id: `l${index + 1}`,
        description,
        quantity: isWhole ? '1' : figure(line.quantity, '1'),
        unitPrice: unitPrice || '0',
        taxes,
      },
    ]
  })
  const hasPrices = raw.lines.some(({ unitPrice }) => unitPrice !== '')
  const word = stateWord(fields.status)
  const issueDate = date(fields.issueDate)
  const paidDate = date(fields.paidDate)
  const dueDate = date(fields.dueDate)
  const isWanted = wish.as === 'issued' && word !== 'draft'
  const missing = [
    ...(fields.number === '' ? (['draft-without-number'] as const) : []),
    ...(fields.issueDate === '' ? (['draft-without-date'] as const) : []),
    ...(fields.customer === '' ? (['draft-without-customer'] as const) : []),
  ]
  const isIssued = isWanted && missing.length === 0 && issueDate !== undefined
  if (isWanted) missing.forEach((code) => problem(code, fields.number || fields.customer))
  const kind = isCreditNote(fields.kind) ? 'credit-note' : 'invoice'
  const stored = {
    id: context.id,
    kind,
    state: isIssued ? (word === 'void' ? 'void' : 'issued') : 'draft',
    ...(fields.number === '' || !isIssued ? {} : { number: fields.number.slice(0, 200) }),
    currency: currency ?? '',
    ...(context.customerId === undefined ? {} : { customerId: context.customerId }),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(dueDate === undefined ? (isIssued ? { dueDate: issueDate } : {}) : { dueDate }),
    terms: dueDate === undefined ? { kind: 'receipt' } : { kind: 'custom', dueDate },
    priceMode: !hasPrices && net === '' && total !== '' ? 'inclusive' : 'exclusive',
    lines,
    buyer: buyerOf(raw),
    ...(isIssued ? { seller: raw.seller ?? context.seller } : {}),
    ...(fields.notes === '' ? {} : { notes: fields.notes.slice(0, longestText) }),
    history: isIssued ? [{ id: 'imported', event: 'issued', at: context.at, reason: 'import' }] : [],
  }
  const bare = readInvoice(stored)
  const outcome = computeTotals(bare)
  if (lines.length === 0) problem('empty', fields.number)
  else if (!outcome.ok && problems.length === 0) problem('totals', outcome.problems[0]?.field)
  const isUnreadable = problems.some(({ code }) => !code.startsWith('draft-'))
  if (isUnreadable || !outcome.ok) return { problems }
  const { totals } = outcome
  if (hasPrices && total !== '' && !sameAmount(total, totals)) problem('total-differs', fields.total)
  const amount = fields.paid === '' ? '' : paidAmount(fields.paid, wish, totals)
  if (amount === undefined) {
    problem('figure', fields.paid)
    return { problems }
  }
  const paid = amount !== '' ? amount : word === 'paid' ? totals.payable : ''
  const isMoney = isIssued && paid !== '' && !/^-?[0.]*$/.test(paid)
  const payment = {
    id: 'imported',
    kind: kind === 'credit-note' ? 'refund' : 'payment',
    amount: paid,
    ...(paidDate === undefined ? {} : { date: paidDate }),
  }
  const invoice = readInvoice({ ...stored, payments: isMoney ? [payment] : [] })
  return { made: { invoice, totals }, problems }
}

/** Some programs write whether, others how much. */
function paidAmount(text: string, { decimal }: ImportWish, { payable }: Totals): string | undefined {
  if (/^(true|yes|ja|oui|y|x|paid|bezahlt)$/i.test(text)) return payable
  if (/^(false|no|nein|non|n|-|unpaid)$/i.test(text)) return ''
  const read = readFigure(text, decimal)
  return read.ok ? (read.value ?? '') : undefined
}

function currencyOf(said: string, fallback: string): CurrencyCode | undefined {
  const signs: Record<string, string> = {
    '€': 'EUR',
    $: 'USD',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    Fr: 'CHF',
  }
  const text = said === '' ? fallback : (signs[said] ?? said.toUpperCase())
  const code = currencyCode(text)
  return code.ok ? code.value : undefined
}

const sameAmount = (text: string, { grossTotal, payable }: Totals): boolean =>
  [grossTotal, payable].some((amount) => amountValue(text as Amount).compare(amountValue(amount)) === 0)

function buyerOf({ fields }: RawInvoice) {
  const said = (entries: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(entries).flatMap(([name, value]) =>
        value === '' ? [] : [[name, value.slice(0, 2_000)]],
      ),
    )
  const address = said({
    line1: fields.customerAddress,
    postalCode: fields.customerPostalCode,
    city: fields.customerCity,
    country: fields.customerCountry,
  })
  return {
    name: fields.customer.slice(0, 2_000),
    ...said({ email: fields.customerEmail, taxId: fields.customerTaxId }),
    address,
  }
}
