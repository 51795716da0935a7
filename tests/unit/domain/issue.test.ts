import { describe, expect, it } from 'vitest'
import { readBusiness } from '../../../src/domain/business'
import {
  creditNoteFor,
  deletionProblem,
  duplicateInvoice,
  unlockInvoice,
  voidInvoice,
} from '../../../src/domain/correct'
import { readCustomer } from '../../../src/domain/customer'
import type { DocumentId } from '../../../src/domain/document-key'
import type { DraftInvoice, IssuedInvoice } from '../../../src/domain/invoice'
import { type IssueContext, issueInvoice } from '../../../src/domain/issue'
import type { PlainDate } from '../../../src/domain/plain-date'
import { settle } from '../../../src/domain/settlement'
import { draft, tax, totalsOf } from './build'

const today = '2026-11-24' as PlainDate
const business = readBusiness({
  name: 'Ada Ltd',
  taxId: 'GB123',
  iban: 'GB00',
  address: { line1: 'High St 1', country: 'GB' },
})
const customer = readCustomer({
  id: 'c1',
  name: 'Bob',
  notes: 'pays late',
  address: { city: 'Bonn', country: 'DE' },
})

function context(fields: Partial<IssueContext> = {}): IssueContext {
  return {
    business,
    customer,
    numbering: {
      format: '{series}{year}-{seq:4}',
      yearlyReset: true,
      series: 'A',
      issued: [],
      highWater: {},
    },
    today,
    entry: { id: 'h1', at: '2026-11-24T10:00:00Z', device: 'dev' },
    ...fields,
  }
}

function issued(document: DraftInvoice, fields: Partial<IssueContext> = {}): IssuedInvoice {
  const outcome = issueInvoice(document, context(fields))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.invoice
}

function codes(document: DraftInvoice, fields: Partial<IssueContext> = {}): string[] {
  const outcome = issueInvoice(document, context(fields))
  return outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${code} ${field}`)
}

const work = { unitPrice: '100', taxes: [tax('19')] }

describe('issue', () => {
  it('gives the number and freezes parties, dates and terms', () => {
    const invoice = issued(draft([work], { terms: { kind: 'net', days: 14 } }))
    expect(invoice).toMatchObject({
      state: 'issued',
      number: 'A2026-0001',
      issueDate: today,
      dueDate: '2026-12-08',
      seller: { name: 'Ada Ltd', iban: 'GB00' },
      buyer: { name: 'Bob', address: { city: 'Bonn' } },
      history: [{ id: 'h1', event: 'issued', at: '2026-11-24T10:00:00Z', device: 'dev' }],
    })
    expect(invoice.buyer).not.toHaveProperty('notes')
  })

  it('answers the mark that keeps the number from coming twice', () => {
    const outcome = issueInvoice(draft([work]), context())
    expect(outcome).toMatchObject({ ok: true, highWater: { invoice: { 'A-2026': 1 } } })
  })

  it('changes no figure', () => {
    const before = draft([work, { ...work, quantity: '3' }])
    expect(totalsOf(issued(before))).toEqual(totalsOf(before))
  })

  it('leaves out lines in which nothing was typed', () => {
    const blank = { description: '', unitPrice: ' ', taxes: [tax('19')] }
    expect(issued(draft([blank, work, blank])).lines.map(({ id }) => id)).toEqual(['l1'])
  })

  it('prefers the buyer typed in place to the card', () => {
    const invoice = issued(draft([work], { buyer: { name: 'Walk-in' } }))
    expect(invoice.buyer.name).toBe('Walk-in')
  })

  it('says all that is wrong at once, each with its field', () => {
    const bad = draft(
      [
        {
          description: ' ',
          unitPrice: 'x',
          taxes: [tax('0'), tax('5', { category: 'E' }), tax('7', { name: '' })],
        },
        { unitPrice: '1', quantity: '', allowances: [{ id: 'a', amount: '1', percent: '2' }] },
      ],
      { currency: 'XYZ', issueDate: '2026-11-24', dueDate: '2026-11-23', prepaid: '0.001' },
    )
    const { customer: _customer, ...rest } = context()
    const outcome = issueInvoice(bad, {
      ...rest,
      business: readBusiness({}),
      numbering: { ...rest.numbering, format: '{year}' },
    })
    const found = outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${code} ${field}`).sort()
    expect(found).toEqual(
      [
        'business-name-missing seller.name',
        'customer-missing buyer',
        'currency-unknown currency',
        'due-before-issue dueDate',
        'decimal-malformed lines.l0.unitPrice',
        'line-description-missing lines.l0.description',
        'tax-rate-zero lines.l0.taxes.t0.rate',
        'tax-rate-not-zero lines.l0.taxes.t5.rate',
        'tax-exemption-reason-missing lines.l0.taxes.t5.exemptionReason',
        'tax-name-missing lines.l0.taxes.t7.name',
        'decimal-missing lines.l1.quantity',
        'percent-and-amount lines.l1.allowances.a.percent',
        'reason-missing lines.l1.allowances.a.reason',
        'decimal-too-precise prepaid',
        'number-format-malformed number',
      ].sort(),
    )
  })

  it('needs a line', () => {
    expect(codes(draft([]))).toEqual(['lines-missing lines'])
    expect(codes(draft([{ description: '', unitPrice: '' }]))).toEqual(['lines-missing lines'])
  })

  it('of reverse charge and intra-community supply needs both tax identifiers', () => {
    const reverse = tax('0', { category: 'AE', exemptionReason: 'Reverse charge' })
    expect(codes(draft([{ ...work, taxes: [reverse] }]))).toEqual(['customer-tax-id-missing buyer.taxId'])
    expect(codes(draft([{ ...work, taxes: [reverse] }], { buyer: { name: 'B', taxId: 'DE1' } }))).toEqual([])
  })

  it('does not mix "outside the scope" with other categories, nor one tax twice on a line', () => {
    const outside = tax('', { id: 'o', category: 'O', exemptionReason: 'Not subject to VAT' })
    expect(codes(draft([{ ...work, taxes: [outside] }, work]))).toEqual(['tax-category-mixed-o lines'])
    expect(codes(draft([{ ...work, taxes: [tax('19'), tax('19.0', { id: 'again' })] }]))).toEqual([
      'tax-twice lines.l0.taxes.again',
    ])
  })
})

const entry = { id: 'h2', at: '2026-11-25T10:00:00Z', reason: 'wrong address' }

describe('correcting what was issued', () => {
  const invoice = issued(draft([work]))
  const standing = (fields: object = {}) => settle({ ...invoice, ...fields }, totalsOf(invoice), today)

  it('by unlocking keeps number, parties and payments, and is written into the history', () => {
    const opened = unlockInvoice(invoice, standing(), entry)
    if (!opened.ok) throw new Error(opened.code)
    const again = issued(
      { ...opened.value, notes: 'new' },
      { business: readBusiness({ name: 'Renamed' }), customer: readCustomer({ name: 'Other' }) },
    )
    expect(again).toMatchObject({ number: 'A2026-0001', seller: { name: 'Ada Ltd' }, buyer: { name: 'Bob' } })
    expect(again.history.map(({ event }) => event)).toEqual(['issued', 'unlocked', 'reissued'])
  })

  it('by unlocking takes no new number', () => {
    const opened = unlockInvoice(invoice, standing(), entry)
    const outcome = opened.ok ? issueInvoice(opened.value, context()) : undefined
    expect(outcome).toMatchObject({ ok: true, highWater: {} })
  })

  it('by voiding keeps the number and says why', () => {
    const voided = voidInvoice(invoice, standing(), entry)
    expect(voided).toMatchObject({
      ok: true,
      value: {
        state: 'void',
        number: 'A2026-0001',
        history: [{}, { event: 'voided', reason: 'wrong address' }],
      },
    })
  })

  it('is refused without a reason, and while money or credit hangs on it', () => {
    const paid = standing({ payments: [{ id: 'p', kind: 'payment', amount: '5' }] })
    const credited = settle(invoice, totalsOf(invoice), today, [totalsOf(invoice).payable])
    expect(voidInvoice(invoice, standing(), { ...entry, reason: ' ' })).toEqual({
      ok: false,
      code: 'reason-needed',
    })
    expect(unlockInvoice(invoice, standing(), { ...entry, reason: '' })).toEqual({
      ok: false,
      code: 'reason-needed',
    })
    expect(voidInvoice(invoice, paid, entry)).toEqual({ ok: false, code: 'void-has-payments' })
    expect(voidInvoice(invoice, credited, entry)).toEqual({ ok: false, code: 'void-has-credit-notes' })
    expect(unlockInvoice(invoice, credited, entry)).toEqual({ ok: false, code: 'unlock-has-credit-notes' })
  })

  it('never deletes what had a number', () => {
    const opened = unlockInvoice(invoice, standing(), entry)
    expect(deletionProblem(invoice)).toBe('delete-numbered')
    if (opened.ok) expect(deletionProblem(opened.value)).toBe('delete-numbered')
    expect(deletionProblem(draft([work]))).toBeUndefined()
  })

  it('duplicates the content alone', () => {
    const copy = duplicateInvoice(
      { ...invoice, payments: [{ id: 'p', kind: 'payment', amount: '5' }] },
      { id: 'n' as DocumentId, today },
    )
    expect(copy).toMatchObject({
      id: 'n',
      state: 'draft',
      issueDate: today,
      payments: [],
      history: [],
      buyer: { name: 'Bob' },
    })
    for (const field of ['number', 'seller', 'dueDate', 'creditOf']) expect(copy).not.toHaveProperty(field)
  })
})

describe('a credit note', () => {
  const invoice = {
    ...issued(draft([work, { unitPrice: '0.07', taxes: [tax('7')] }])),
    kind: 'invoice' as const,
  }
  const note = (fields: object = {}) => ({
    ...creditNoteFor(invoice, { id: 'cn' as DocumentId, today }),
    ...fields,
  })
  const credit = { original: invoice, credited: [] }

  it('of the whole has the same figures, names its invoice, and is numbered in its own series', () => {
    const whole = issued(note(), {
      credit,
      numbering: { ...context().numbering, format: 'CN-{series}{seq}' },
    })
    expect(whole).toMatchObject({ number: 'CN-A1', creditOf: 'doc', creditOfNumber: 'A2026-0001' })
    expect(totalsOf(whole).payable).toBe(totalsOf(invoice).payable)
  })

  it('is never more than what is left, unless confirmed', () => {
    const before = [totalsOf(invoice).grossTotal]
    expect(codes(note(), { credit: { ...credit, credited: before } })).toEqual(['credit-exceeds-left lines'])
    expect(codes(note(), { credit: { ...credit, credited: before, confirmed: true } })).toEqual([])
    expect(codes(note({ lines: [...invoice.lines, ...invoice.lines] }), { credit })).toEqual([
      'credit-exceeds-left lines',
    ])
  })

  it('belongs to an issued invoice of its currency, or names one from elsewhere', () => {
    expect(codes(note())).toEqual(['credit-of-not-issued creditOf'])
    expect(codes(note({ currency: 'USD' }), { credit })).toEqual(['credit-of-other-currency currency'])
    expect(codes(draft([work], { kind: 'credit-note' }))).toEqual(['credit-of-missing creditOf'])
    expect(codes(draft([work], { kind: 'credit-note', creditOfNumber: 'OLD-7' }))).toEqual([])
  })

  it('is not negative', () => {
    const negative = draft([{ unitPrice: '-1' }], { kind: 'credit-note', creditOfNumber: 'OLD-7' })
    expect(codes(negative)).toEqual(['credit-negative lines'])
  })
})
