import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBusiness } from '../../../src/domain/business'
import { partyOf, readCustomer } from '../../../src/domain/customer'
import { readDevice } from '../../../src/domain/device'
import {
  businessKey,
  deviceId,
  documentId,
  documentKey,
  isKnownKind,
  parseDocumentKey,
  settingsKey,
} from '../../../src/domain/document-key'
import { proposedExemptionReason } from '../../../src/domain/exemption'
import { readInvoice } from '../../../src/domain/invoice'
import { fillLine, readItem } from '../../../src/domain/item'
import { newInvoice, newLine } from '../../../src/domain/new-invoice'
import { settle } from '../../../src/domain/settlement'
import { readSettings } from '../../../src/domain/settings'
import type { PlainDate } from '../../../src/domain/plain-date'
import { computeTotals } from '../../../src/domain/totals/compute-totals'
import { unitCodes, unitName } from '../../../src/domain/units'
import { exemptionCodeOf, needsExemptionReason, taxCategories } from '../../../src/domain/tax'
import { draft, tax } from './build'

/** Each reader with one of its optional fields. */
const readers = [
  ['readInvoice', readInvoice, 'dueDate'],
  ['readInvoice', readInvoice, 'prepaid'],
  ['readCustomer', readCustomer, 'notes'],
  ['readItem', readItem, 'itemCode'],
  ['readItem', readItem, 'baseQuantity'],
  ['readBusiness', readBusiness, 'iban'],
  ['readSettings', readSettings, 'cashIncrement'],
  ['readDevice', readDevice, 'retiredAt'],
] as const
const today = '2026-11-24' as PlainDate

/** Anything at all, often under names that the readers look for. */
const anything = fc.oneof(
  fc.anything(),
  fc.dictionary(
    fc.constantFrom(
      'id',
      'kind',
      'state',
      'lines',
      'payments',
      'terms',
      'taxes',
      'address',
      'numbers',
      'highWater',
      'series',
      'name',
      'issueDate',
      'number',
      'seller',
      'history',
      'allowances',
    ),
    fc.oneof(
      fc.anything(),
      fc.array(fc.dictionary(fc.constantFrom('id', 'taxes', 'amount', 'kind', 'rate'), fc.anything())),
    ),
  ),
)

describe.each(readers)('%s', (_name, read, optional) => {
  it('never throws, and reads what it read as the same', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const once: unknown = read(value)
        expect(read(once)).toEqual(once)
      }),
    )
  })

  it('carries fields of a newer version', () => {
    expect(read({ id: 'x', name: 'n', later: { deep: [1], none: null } })).toMatchObject({
      later: { deep: [1], none: null },
    })
  })

  it.each([null, undefined, true, [], {}])(
    'leaves out an optional field of its own that holds %j',
    (value) => {
      expect(read({ [optional]: value })).not.toHaveProperty(optional)
    },
  )

  it('writes plain JSON', () => {
    const value = read({ lines: [{}], taxes: [{}], payments: [{}] })
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
  })
})

describe('a stored invoice', () => {
  it('is computed, settled and shown whatever is in it', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const invoice = readInvoice(value)
        const outcome = computeTotals(invoice)
        settle(invoice, outcome.ok ? outcome.totals : outcome.partial, today)
      }),
    )
  })

  it('carries unknown fields at every depth', () => {
    const stored = {
      id: 'i',
      lines: [{ id: 'l', taxes: [{ id: 't', colour: 1 }], allowances: [{ id: 'a', colour: 2 }], colour: 3 }],
      payments: [{ id: 'p', colour: 4 }],
      history: [{ id: 'h', colour: 5 }],
      buyer: { name: 'B', colour: 6, address: { planet: 7 } },
    }
    expect(readInvoice(stored)).toMatchObject(stored)
  })

  it('keeps an issued number and leaves an empty one off a draft', () => {
    expect(readInvoice({ state: 'draft', number: '' })).not.toHaveProperty('number')
    expect(readInvoice({ state: 'draft', number: '7' })).toMatchObject({ number: '7' })
    expect(readInvoice({ state: 'issued' })).toMatchObject({
      number: '',
      seller: { name: '' },
      buyer: { name: '' },
    })
  })

  it('takes figures that another program wrote as numbers', () => {
    const invoice = readInvoice({
      currency: 'EUR',
      lines: [{ id: 'l', description: 'd', quantity: 2, unitPrice: 1.25 }],
    })
    expect(computeTotals(invoice)).toMatchObject({ ok: true, totals: { payable: '2.50' } })
  })
})

describe('new documents', () => {
  const settings = readSettings({
    currency: 'CHF',
    taxes: [{ ...tax('8.1'), isDefault: true }, tax('2.6')],
    cashIncrement: '0.05',
    notes: 'Thank you',
  })

  it('start from the settings, or from the customer where the card says otherwise', () => {
    const id = { id: 'n' as never, kind: 'invoice' as const, settings, today, lineIds: ['l'] }
    expect(newInvoice(id)).toMatchObject({
      state: 'draft',
      currency: 'CHF',
      issueDate: today,
      cashIncrement: '0.05',
      notes: 'Thank you',
    })
    const customer = readCustomer({ id: 'c', name: 'C', currency: 'EUR', terms: { kind: 'receipt' } })
    expect(newInvoice({ ...id, customer })).toMatchObject({
      customerId: 'c',
      currency: 'EUR',
      terms: { kind: 'receipt' },
    })
  })

  it('read back as they were made', () => {
    const made = newInvoice({ id: 'n' as never, kind: 'credit-note', settings, today, lineIds: ['a', 'b'] })
    expect(readInvoice(JSON.parse(JSON.stringify(made)))).toEqual(made)
  })

  it('give lines the default taxes, without the mark that makes them so', () => {
    expect(newLine('l', settings).taxes).toEqual([tax('8.1')])
  })

  it('fill lines from items and keep the quantity', () => {
    const item = readItem({
      id: 'i',
      description: 'Hosting',
      unit: 'MON',
      unitPrice: '9.90',
      itemCode: 'H1',
      taxes: [tax('19')],
    })
    const [line] = draft([{ quantity: '3', itemCode: 'old', baseQuantity: '10' }]).lines
    if (line === undefined) throw new Error('no line')
    expect(fillLine(line, item)).toMatchObject({
      itemId: 'i',
      quantity: '3',
      unit: 'MON',
      unitPrice: '9.90',
      itemCode: 'H1',
    })
    expect(fillLine(line, item)).not.toHaveProperty('baseQuantity')
  })

  it('copy the party of a customer without what belongs to the card', () => {
    const customer = readCustomer({
      id: 'c',
      name: 'C',
      notes: 'n',
      terms: { kind: 'receipt' },
      archived: true,
      vip: 1,
    })
    expect(partyOf(customer)).toEqual({ name: 'C', address: {}, vip: 1 })
  })
})

describe('keys', () => {
  it('name a document by kind and id', () => {
    const id = documentId('0190-abc')
    if (!id.ok) throw new Error(id.code)
    const key = documentKey('invoice', id.value)
    expect(key).toBe('invoice#0190-abc')
    expect(parseDocumentKey(key)).toEqual({ ok: true, value: { kind: 'invoice', id: '0190-abc' } })
  })

  it.each([
    ['', 'id-empty'],
    ['a#b', 'id-has-hash'],
    ['x'.repeat(201), 'id-too-long'],
  ])('refuse the id %j', (text, code) => {
    expect(documentId(text)).toEqual({ ok: false, code })
    expect(deviceId(text)).toEqual({ ok: false, code })
  })

  it('of the documents that a workspace has but one of are keys of known kinds', () => {
    for (const key of [businessKey, settingsKey]) {
      const parsed = parseDocumentKey(key)
      expect(parsed.ok && isKnownKind(parsed.value.kind)).toBe(true)
    }
  })

  it('of kinds that are not known yet are keys too', () => {
    expect(parseDocumentKey('quote#1')).toMatchObject({ ok: true, value: { kind: 'quote' } })
    expect([isKnownKind('quote'), isKnownKind('invoice')]).toEqual([false, true])
    expect(parseDocumentKey('#1')).toEqual({ ok: false, code: 'key-without-kind' })
    expect(parseDocumentKey('invoice#')).toEqual({ ok: false, code: 'id-empty' })
  })
})

describe('words of the field', () => {
  it('name units, and show an unknown code as it stands', () => {
    expect(unitName('HUR')).toBe('hour')
    expect(unitName('XYZ')).toBe('XYZ')
    expect(unitName('toString')).toBe('toString')
    for (const code of unitCodes) expect(code).toMatch(/^[A-Z0-9]{2,3}$/)
  })

  it('have a code for every category that needs a reason, but for the exemptions, which have many', () => {
    const needing = taxCategories.filter((category) => needsExemptionReason(category))
    expect(needing.filter((category) => exemptionCodeOf[category] === undefined)).toEqual(['E'])
    expect(taxCategories.filter((category) => !needsExemptionReason(category))).toEqual([
      'S',
      'Z',
      'L',
      'M',
      'B',
    ])
  })

  it('propose the legal mention of reverse charge in the language of the document', () => {
    expect(proposedExemptionReason('AE', 'de-AT')).toBe('Steuerschuldnerschaft des Leistungsempfängers')
    expect(proposedExemptionReason('AE', 'xx')).toBe('Reverse charge')
    expect(proposedExemptionReason('K', 'fr')).toBe('Intra-community supply')
    expect(proposedExemptionReason('E', 'fr')).toBeUndefined()
  })
})
