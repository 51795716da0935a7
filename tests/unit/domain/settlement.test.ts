import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Amount } from '../../../src/domain/amount'
import { creditNoteFor } from '../../../src/domain/correct'
import type { CurrencyCode } from '../../../src/domain/currency'
import type { DocumentId } from '../../../src/domain/document-key'
import { type IssuedInvoice, readInvoice } from '../../../src/domain/invoice'
import type { Payment, PaymentKind } from '../../../src/domain/payment'
import { addDays, type PlainDate } from '../../../src/domain/plain-date'
import { moveCredit, recordPayment, spreadPayment } from '../../../src/domain/record-payment'
import { settle } from '../../../src/domain/settlement'
import { documents } from './arbitraries'
import { totalsOf } from './build'
import { Reference } from './reference'

const today = '2026-11-24' as PlainDate
const eur = 'EUR' as CurrencyCode

function issued(fields: object = {}): IssuedInvoice & { kind: 'invoice' } {
  const invoice = readInvoice({
    id: 'inv',
    currency: 'EUR',
    state: 'issued',
    number: '1',
    issueDate: '2026-11-01',
    dueDate: today,
    lines: [{ id: 'l', description: 'Work', quantity: '1', unitPrice: '100' }],
    ...fields,
  })
  if (invoice.state !== 'issued') throw new Error('not issued')
  return { ...invoice, kind: 'invoice' }
}

let made = 0
function pay(amount: string, kind: PaymentKind = 'payment'): Payment {
  made += 1
  return { id: `p${made}`, kind, amount }
}

function standing(payments: Payment[], fields: object = {}, on = today) {
  const invoice = issued({ payments, ...fields })
  return settle(invoice, totalsOf(invoice), on)
}

describe('where a document stands', { timeout: 60_000 }, () => {
  it.each([
    ['unpaid', [], '100.00', '0.00'],
    ['partly-paid', [pay('40'), pay('10.50')], '49.50', '0.00'],
    ['paid', [pay('60'), pay('40')], '0.00', '0.00'],
    ['overpaid', [pay('120')], '-20.00', '20.00'],
    ['paid', [pay('120'), pay('20', 'refund')], '0.00', '0.00'],
    ['paid', [pay('120'), pay('20', 'credit-out')], '0.00', '0.00'],
    ['partly-paid', [pay('30', 'credit-in')], '70.00', '0.00'],
    ['unpaid', [pay('not a number')], '100.00', '0.00'],
  ])('is %s after its payments', (state, payments, balance, credit) => {
    expect(standing(payments)).toMatchObject({ state, balance, credit })
  })

  it('due today is not overdue; tomorrow it is, unless paid', () => {
    expect(standing([])).toMatchObject({ overdue: false, daysOverdue: 0 })
    expect(standing([], {}, addDays(today, 3))).toMatchObject({ overdue: true, daysOverdue: 3 })
    expect(standing([pay('100')], {}, addDays(today, 3))).toMatchObject({ overdue: false, daysOverdue: 0 })
  })

  it('a draft or void document owes nothing, and a free one is paid', () => {
    expect(standing([], { lines: [] })).toMatchObject({ state: 'paid', balance: '0.00' })
    const invoice = { ...issued(), state: 'void' as const }
    expect(settle(invoice, totalsOf(invoice), addDays(today, 9))).toMatchObject({
      balance: '0.00',
      overdue: false,
    })
  })

  it('a payable below zero is settled by money going back', () => {
    const lines = [{ id: 'l', description: 'Correction', quantity: '-1', unitPrice: '100' }]
    expect(standing([], { lines })).toMatchObject({ state: 'unpaid', balance: '-100.00', credit: '0.00' })
    expect(standing([pay('100', 'refund')], { lines })).toMatchObject({ state: 'paid', balance: '0.00' })
  })

  it('a credit note of the whole brings the balance to zero, whatever is on the invoice', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { prepaid: _prepaid, ...rest } = document
        const invoice = issued({ ...rest, state: 'issued' })
        const note = creditNoteFor(invoice, { id: 'cn' as DocumentId, today })
        const credited = [totalsOf(note).payable]
        const after = settle(invoice, totalsOf(invoice), today, credited)
        expect(new Reference(after.balance).isZero()).toBe(true)
        expect(after.state).toBe('paid')
        const own = settle({ ...note, state: 'issued' }, totalsOf(note), today)
        expect(new Reference(own.balance).isZero()).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  it('a credit note that stands alone is settled by a refund', () => {
    const note = { ...issued(), kind: 'credit-note' as const }
    expect(settle(note, totalsOf(note), today)).toMatchObject({ state: 'unpaid', balance: '100.00' })
    const refunded = { ...note, payments: [pay('100', 'refund')] }
    expect(settle(refunded, totalsOf(refunded), today)).toMatchObject({ state: 'paid', balance: '0.00' })
  })
})

describe('recording a payment', () => {
  const record = (payment: Payment, payments: Payment[] = []) => {
    const invoice = issued({ payments })
    return recordPayment(invoice, payment, settle(invoice, totalsOf(invoice), today), eur)
  }

  it('keeps it to the minor unit; paying too much is allowed', () => {
    expect(record(pay('100.5'))).toMatchObject({ ok: true, value: { payments: [{ amount: '100.50' }] } })
  })

  it.each([
    ['0', 'payment-amount-not-positive'],
    ['-1', 'payment-amount-not-positive'],
    ['', 'payment-amount-malformed'],
    ['1.001', 'payment-amount-too-precise'],
    ['1' + '0'.repeat(18), 'payment-amount-too-large'],
  ])('of %j is refused as %s', (amount, code) => {
    expect(record(pay(amount))).toEqual({ ok: false, code })
  })

  it('is none on a credit note that is set off against its invoice: the money goes back there', () => {
    const note = { ...issued(), kind: 'credit-note' as const, creditOf: 'i' as DocumentId }
    const settlement = settle(note, totalsOf(note), today)
    expect(recordPayment(note, pay('100', 'refund'), settlement, eur)).toEqual({
      ok: false,
      code: 'credit-note-set-off',
    })
  })

  it('on a credit note that stands alone is money going out, never coming in', () => {
    const note = { ...issued(), kind: 'credit-note' as const }
    const settlement = settle(note, totalsOf(note), today)
    expect(recordPayment(note, pay('100', 'refund'), settlement, eur).ok).toBe(true)
    expect(recordPayment(note, pay('100'), settlement, eur)).toEqual({
      ok: false,
      code: 'credit-note-takes-none',
    })
  })

  it('refunds no more than came in, moves no more credit than there is, and takes no payment twice', () => {
    const first = pay('10')
    expect(record(pay('10.01', 'refund'), [first])).toEqual({ ok: false, code: 'refund-exceeds-paid' })
    expect(record(pay('10', 'refund'), [first]).ok).toBe(true)
    expect(record(pay('1', 'credit-out'), [first])).toEqual({ ok: false, code: 'credit-exceeds-credit' })
    expect(record(first, [first])).toEqual({ ok: false, code: 'payment-id-taken' })
  })
})

describe('one payment over several documents', () => {
  const open = (id: string, due: string, balance: string) => ({
    id: id as DocumentId,
    dueDate: due as PlainDate,
    balance: balance as Amount,
  })
  const receipt = (amount: string) => ({ amount, receiptId: 'r', date: today })

  it('pays the earliest due first and marks the parts as one', () => {
    const spread = spreadPayment(
      receipt('150'),
      [open('b', '2026-12-02', '80'), open('a', '2026-12-01', '100')],
      eur,
    )
    expect(spread).toEqual({
      ok: true,
      value: {
        credit: '0.00',
        parts: [
          {
            document: 'a',
            payment: { id: 'r:a', kind: 'payment', amount: '100.00', receiptId: 'r', date: today },
          },
          {
            document: 'b',
            payment: { id: 'r:b', kind: 'payment', amount: '50.00', receiptId: 'r', date: today },
          },
        ],
      },
    })
  })

  it('leaves what is too much as credit on the last', () => {
    const spread = spreadPayment(
      receipt('200'),
      [open('a', '2026-12-01', '100'), open('b', '2026-12-02', '80')],
      eur,
    )
    expect(spread).toMatchObject({
      ok: true,
      value: { credit: '20.00', parts: [{}, { payment: { amount: '100.00' } }] },
    })
  })

  it('needs something to pay', () => {
    expect(spreadPayment(receipt('1'), [open('a', '2026-12-01', '-5')], eur)).toEqual({
      ok: false,
      code: 'nothing-to-pay',
    })
  })

  it('loses no minor unit', () => {
    const balances = fc.array(fc.integer({ min: -500, max: 5000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), balances, (cents, list) => {
        fc.pre(list.some((balance) => balance > 0))
        const spread = spreadPayment(
          receipt((cents / 100).toFixed(2)),
          list.map((balance, index) => open(`d${index}`, '2026-12-01', (balance / 100).toFixed(2))),
          eur,
        )
        if (!spread.ok) throw new Error(spread.code)
        const total = spread.value.parts.reduce(
          (sum, { payment }) => sum.plus(payment.amount),
          new Reference(0),
        )
        expect(total.times(100).toNumber()).toBe(cents)
      }),
    )
  })

  it('moves credit from an overpaid document to an open one, as much as both allow', () => {
    const moved = moveCredit(
      { id: 'a' as DocumentId, credit: '20.00' as Amount },
      { id: 'b' as DocumentId, balance: '15.00' as Amount },
      { receiptId: 'm', date: today },
      eur,
    )
    if (!moved.ok) throw new Error(moved.code)
    const { out, into } = moved.value
    expect(standing([pay('120'), out])).toMatchObject({ credit: '5.00' })
    expect(standing([pay('85'), into])).toMatchObject({ state: 'paid' })
    expect([out.receiptId, into.receiptId]).toEqual(['m', 'm'])
  })
})
