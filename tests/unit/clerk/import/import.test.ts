import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ImportDesk } from '../../../../src/clerk/import/import-desk'
import type { ImportAsk, ImportPreview, ReadImport } from '../../../../src/clerk/import/import-desk'
import type { PlainDate } from '../../../../src/domain/plain-date'
import { openBooks } from '../../../../src/store/books'
import type { Books } from '../../../../src/store/books'
import { uniqueNumberKey } from '../../../../src/domain/unique-number'
import { follow } from '../../store/samples'

let count = 0
let books: Books
beforeEach(() => {
  books = openBooks(`import-${count++}`, { rules: { uniqueNumber: uniqueNumberKey }, follow })
})
afterEach(() => books.erase())

const wish = { decimal: '.', order: 'DMY', currency: 'EUR', as: 'issued' } as const
const today = '2026-11-26' as PlainDate
const quiet = () => {}

async function readOf(content: BlobPart, desk = new ImportDesk()): Promise<ReadImport> {
  const answer = await desk.read(new Blob([content]))
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault))
  return answer.read
}

const faultOf = async (content: BlobPart) => {
  const answer = await new ImportDesk().read(new Blob([content]))
  return answer.ok ? 'read' : answer.fault
}

/** Reads and previews as a person would who changes nothing. */
async function look(
  content: BlobPart,
  wished: Partial<ImportAsk['wish']> = {},
): Promise<ImportPreview & { bring: () => Promise<number>; read: ReadImport }> {
  const desk = new ImportDesk()
  const read = await readOf(content, desk)
  const ask = { mapping: read.mapping, wish: { ...wish, ...wished }, today, at: 1_000 }
  const preview = await desk.preview(books, ask, quiet)
  return { ...preview, read, bring: () => desk.bring(books, ask, quiet) }
}

const csv = `Invoice Number,Date,Due Date,Customer,Description,Quantity,Unit Price,Tax Rate,Status
2025-1,2025-03-01,2025-03-31,Ada Ltd,"Work, of all kinds",2,80.50,19,Paid
2025-1,,,,Cards,100,0.35,19,
2025-2,2025-03-05,2025-04-04,Böb & Sons,Talk,1,1200,0,Open
`

describe('a CSV file', () => {
  it('is matched by its column names, its rows gathered into invoices, its customers made into cards', async () => {
    const found = await look(csv)
    expect(found).toMatchObject({ invoices: 2, issued: 2, customers: 2, already: 0, problems: [] })
    expect(found.first).toEqual([
      {
        number: '2025-1',
        customer: 'Ada Ltd',
        issueDate: '2025-03-01',
        lines: 2,
        state: 'issued',
        currency: 'EUR',
        // 161 + 35 = 196, and 19 % of it 37.24
        payable: '233.24',
      },
      expect.objectContaining({ number: '2025-2', payable: '1200.00', customer: 'Böb & Sons' }),
    ])
    expect(await found.bring()).toBe(2)
    const [first] = await books.list('invoice')
    const stored = (await books.list('invoice')).find(({ value }) => value['number'] === '2025-1') ?? first
    expect(stored?.value).toMatchObject({
      state: 'issued',
      payments: [{ amount: '233.24', kind: 'payment' }],
    })
    expect((await books.list('customer')).map(({ value }) => value['name']).sort()).toEqual([
      'Ada Ltd',
      'Böb & Sons',
    ])
    expect(await books.waiting()).toBe(4)
  })

  it('changes nothing the second time, and never gives a number twice', async () => {
    await (await look(csv)).bring()
    const again = await look(csv)
    expect(again).toMatchObject({ invoices: 0, customers: 0, already: 2 })
    await again.bring()
    expect(await books.list('invoice')).toHaveLength(2)
    const other = `number,date,customer,description,price\n2025-1,2025-09-09,Cleo,Other,5\n`
    expect(await look(other)).toMatchObject({ invoices: 0, already: 1 })
  })

  it.each([
    [
      'windows-1252',
      Uint8Array.from(
        [...'Nr;Datum;Kunde;Betrag\n1;01.02.2025;B']
          .map((c) => c.charCodeAt(0))
          .concat([0xf6, 0x62, 0x3b, 0x35, 0x0a]),
      ),
    ],
    ['utf-8', new TextEncoder().encode('\ufeffNr;Datum;Kunde;Betrag\r\n1;01.02.2025;Böb;5\r\n')],
    [
      'utf-16le',
      new Uint8Array([
        0xff,
        0xfe,
        ...[...'Nr;Datum;Kunde;Betrag\n1;01.02.2025;Böb;5\n'].flatMap((c) => [
          c.charCodeAt(0) & 255,
          c.charCodeAt(0) >> 8,
        ]),
      ]),
    ],
  ])('in %s is read as what it is', async (encoding, bytes) => {
    const found = await look(bytes)
    expect(found.read.encoding).toBe(encoding)
    expect(found.first).toMatchObject([{ number: '1', customer: 'Böb', payable: '5.00' }])
  })

  it.each([
    ['a quote that is never closed', 'a,b\n1,2\n3,"four\n5,6\n', { code: 'quote-open', place: 3 }],
    ['a quote in the middle of a cell', 'a,b\n1,"tw"o\n5,6\n', { code: 'quote-inside', place: 2 }],
    ['nothing', '  \n ', { code: 'empty' }],
    ['names alone', 'number,date\n', { code: 'empty' }],
    ['one column', 'hello\nworld\n', { code: 'no-columns' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), { code: 'not-text' }],
    ['half a list', '[{"number":"1"},{"num', { code: 'json-broken' }],
    ['JSON without a list', '{"a":1}', { code: 'json-no-list' }],
  ])('with %s is explained', async (_, content, fault) => {
    expect(await faultOf(content)).toEqual(fault)
  })

  it('shows markup and marks that turn the text as the texts they are', async () => {
    const name = '\u202e<img src=x onerror=alert(1)>'
    const found = await look(`number,date,customer,description,price\n1,2025-01-01,${name},<b>x</b>,5\n`)
    expect(found.first[0]?.customer).toBe(name)
    await found.bring()
    expect((await books.list('invoice'))[0]?.value).toMatchObject({ lines: [{ description: '<b>x</b>' }] })
  })

  it('of 200,000 rows is read whole', async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, row) => `${Math.floor(row / 4)},2025-01-01,Ada,Work,1,${row}.50`,
    )
    const read = await readOf(`number,date,customer,description,quantity,price\n${rows.join('\n')}\n`)
    expect(read.rows).toBe(200_000)
  }, 60_000)

  it('of one cell of a million characters is read or explained', async () => {
    const long = 'x'.repeat(1_000_000)
    expect(await faultOf(long)).toEqual({ code: 'no-columns' })
    const found = await look(`number,date,customer,description,price\n1,2025-01-01,Ada,${long},5\n`)
    expect(found.invoices).toBe(1)
    expect(found.read.columns.every(({ samples }) => samples.every((sample) => sample.length <= 60))).toBe(
      true,
    )
  })
})

describe('a decimal sign is proved or asked for, never guessed', () => {
  const prices = (...all: string[]) =>
    `number;date;customer;description;price\n${all.map((price, row) => `${row};2025-01-01;Ada;Work;${price}`).join('\n')}\n`

  it.each([
    [['12,50', '1.200'], ','],
    [['12.50', '1,200'], '.'],
    [['1.234,56'], ','],
    [['1,234.56'], '.'],
    [['1.234.567'], ','],
    [['0,125'], ','],
    [['5', '12'], 'none'],
    [['1,234'], 'unclear'],
    [['1.234'], 'unclear'],
    [['12,50', '12.50', '1.200'], 'unclear'],
  ])('%j: %s', async (all, evidence) => {
    expect((await look(prices(...all))).decimal).toBe(evidence)
  })

  it('and what was said is taken at its word', async () => {
    const text = prices('1,234')
    expect((await look(text, { decimal: ',' })).first[0]?.payable).toBe('1.23')
    expect((await look(text, { decimal: '.' })).first[0]?.payable).toBe('1234.00')
  })

  it('a figure that can be read in no way keeps its invoice out, and is named', async () => {
    const found = await look(prices('5', '1,2,3', 'ten'))
    expect(found.invoices).toBe(1)
    expect(found.problems).toEqual([
      { place: 3, code: 'figure', text: '1,2,3' },
      { place: 4, code: 'figure', text: 'ten' },
    ])
  })
})

describe('the order of day and month', () => {
  const dates = (...all: string[]) =>
    `number,date,customer,description,price\n${all.map((date, row) => `${row},${date},Ada,Work,5`).join('\n')}\n`
  it.each([
    [['25/12/2025', '03/04/2025'], 'DMY'],
    [['12/25/2025', '03/04/2025'], 'MDY'],
    [['03/04/2025'], 'unclear'],
    [['03/03/2025', '2025-01-02'], 'none'],
    [['25/12/2025', '12/25/2025'], 'unclear'],
  ])('of %j is %s', async (all, evidence) => {
    expect((await look(dates(...all))).order).toBe(evidence)
  })

  it('is taken as it was said, and a day stays the day that was written', async () => {
    expect((await look(dates('03/04/2025'), { order: 'DMY' })).first[0]?.issueDate).toBe('2025-04-03')
    expect((await look(dates('03/04/2025'), { order: 'MDY' })).first[0]?.issueDate).toBe('2025-03-04')
    expect((await look(dates('2025-03-04T00:00:00.000Z'))).first[0]?.issueDate).toBe('2025-03-04')
    expect((await look(dates('2025-03-04 23:59'))).first[0]?.issueDate).toBe('2025-03-04')
    expect((await look(dates('31/02/2025'))).problems).toMatchObject([{ code: 'date' }])
  })
})

describe('what lacks something', () => {
  it('comes in as a draft, and is said to', async () => {
    const found = await look(
      `number,date,customer,description,price\n,2025-01-01,Ada,Work,5\n7,,Ada,Work,5\n8,2025-01-01,,Work,5\n`,
    )
    expect(found).toMatchObject({ invoices: 3, issued: 0 })
    expect(found.problems.map(({ code }) => code)).toEqual([
      'draft-without-number',
      'draft-without-date',
      'draft-without-customer',
    ])
    await found.bring()
    expect((await books.list('invoice')).every(({ value }) => value['state'] === 'draft')).toBe(true)
  })

  it('is told where the total is another than its lines come to, or a currency is none', async () => {
    const found = await look(
      `number,date,customer,description,price,total,currency\n1,2025-01-01,Ada,Work,5,6,EUR\n2,2025-01-01,Ada,Work,5,5,XXQ\n`,
    )
    expect(found.problems.map(({ code }) => code)).toEqual(['total-differs', 'currency'])
    expect(found.first.map(({ number }) => number)).toEqual(['1'])
  })
})

describe('the JSON of other apps', () => {
  it('a list from localStorage is read with its lines, nested names and all', async () => {
    const list = [
      {
        id: 'INV-001',
        clientName: 'Ada',
        clientEmail: 'ada@example.com',
        createdAt: '2025-01-05',
        paymentDue: '2025-02-04',
        status: 'paid',
        items: [
          { name: 'Design', quantity: 2, price: 100.1, total: 200.2 },
          { name: 'Print', quantity: 1, price: 50, total: 50 },
        ],
        total: 250.2,
      },
    ]
    for (const text of [
      JSON.stringify(list),
      JSON.stringify(JSON.stringify(list)),
      JSON.stringify({ invoices: list }),
    ]) {
      const found = await look(text)
      expect(found.problems).toEqual([])
      expect(found.first).toMatchObject([{ number: 'INV-001', customer: 'Ada', payable: '250.20', lines: 2 }])
    }
  })

  it('Serverless Invoices’ export needs no matching', async () => {
    const file = {
      team: { id: 't', company_name: 'Me' },
      clients: [{ id: 'c', company_name: 'Ada' }],
      invoices: [
        {
          id: 'x',
          number: '2020-0001',
          status: 'booked',
          issued_at: '2020-05-01',
          due_at: '2020-05-15',
          currency: 'USD',
          from_name: 'Me then',
          bank_account_no: 'EE00',
          client_name: 'Ada',
          client_email: 'ada@example.com',
          client_fields: [{ label: 'VAT no', value: 'EE123' }],
          rows: [
            { item: 'Second', quantity: '1', price: '10', order: 2, taxes: [] },
            { item: 'First', quantity: 2, price: 10.5, order: 1, taxes: [{ label: 'VAT', value: 20 }] },
          ],
        },
        {
          id: 'y',
          number: '',
          status: 'draft',
          issued_at: '',
          currency: 'USD',
          vat_rate: 20,
          rows: [{ item: 'Old', quantity: 1, price: 5 }],
        },
      ],
    }
    const found = await look(JSON.stringify(file))
    expect(found.read.source).toBe('serverless-invoices')
    // 21 + 10, and 20 % of 21
    expect(found.first).toMatchObject([
      { number: '2020-0001', payable: '35.20', currency: 'USD', state: 'issued' },
      { number: '', payable: '6.00', state: 'draft' },
    ])
    expect(found.problems).toEqual([])
    await found.bring()
    const stored = (await books.list('invoice')).find(({ value }) => value['number'] === '2020-0001')
    expect(stored?.value).toMatchObject({
      seller: { name: 'Me then', iban: 'EE00' },
      buyer: { name: 'Ada', taxId: 'EE123', email: 'ada@example.com' },
      lines: [{ description: 'First' }, { description: 'Second' }],
    })
  })
})
