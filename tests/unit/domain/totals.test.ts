import { describe, expect, it } from 'vitest'
import { computeTotals } from '../../../src/domain/totals/compute-totals'
import { draft, tax, totalsOf } from './build'

describe('tax is rounded half away from zero, once', () => {
  it.each([
    ['138.66 at 19 % is 165.01', '138.66', '19', 'EUR', '26.35', '165.01'],
    ['8180 at 9.975 % is tax 815.96', '8180', '9.975', 'CAD', '815.96', '8995.96'],
    ['a half goes up', '0.10', '5', 'EUR', '0.01', '0.11'],
    ['a negative half goes down', '-0.10', '5', 'EUR', '-0.01', '-0.11'],
    ['yen have no minor unit', '105', '10', 'JPY', '11', '116'],
    ['dinars have three', '0.125', '5', 'KWD', '0.006', '0.131'],
  ])('%s', (_title, unitPrice, rate, currency, taxTotal, grossTotal) => {
    const totals = totalsOf(draft([{ unitPrice, taxes: [tax(rate)] }], { currency }))
    expect([totals.taxTotal, totals.grossTotal]).toEqual([taxTotal, grossTotal])
  })

  it('sums the lines before it rounds the tax of a group, or rounds each line where the document says so', () => {
    const lines = ['10.33', '10.33', '10.34'].map((unitPrice) => ({ unitPrice, taxes: [tax('10')] }))
    expect(totalsOf(draft(lines)).taxTotal).toBe('3.10')
    expect(totalsOf(draft(lines, { taxRounding: 'line' })).taxTotal).toBe('3.09')
  })

  it('writes one rate typed in two ways as one group', () => {
    const totals = totalsOf(
      draft([
        { unitPrice: '1', taxes: [tax('19')] },
        { unitPrice: '2', taxes: [tax('19.00')] },
      ]),
    )
    expect(totals.taxes).toMatchObject([{ rate: '19', taxable: '3.00', tax: '0.57' }])
  })
})

describe('several taxes on a line', () => {
  const gst = tax('5', { name: 'GST' })

  it('groups each tax by itself', () => {
    const pst = tax('7', { name: 'PST' })
    const totals = totalsOf(
      draft([
        { unitPrice: '100', taxes: [gst, pst] },
        { unitPrice: '50', taxes: [gst] },
      ]),
    )
    expect(totals.taxes.map(({ name, taxable, tax: amount }) => [name, taxable, amount])).toEqual([
      ['GST', '150.00', '7.50'],
      ['PST', '100.00', '7.00'],
    ])
  })

  it('levies a compound tax on the net and the taxes before it, on its own lines only', () => {
    const qst = tax('9.5', { name: 'QST', compound: true })
    const totals = totalsOf(
      draft([
        { unitPrice: '100', taxes: [gst, qst] },
        { unitPrice: '100', taxes: [gst] },
      ]),
    )
    expect(totals.taxes.map(({ name, taxable, base, tax: amount }) => [name, taxable, base, amount])).toEqual(
      [
        ['GST', '200.00', '200.00', '10.00'],
        ['QST', '100.00', '105.00', '9.98'],
      ],
    )
    expect(totals.grossTotal).toBe('219.98')
  })

  it('finds compound taxes in an inclusive price', () => {
    const qst = tax('9.5', { name: 'QST', compound: true })
    const totals = totalsOf(draft([{ unitPrice: '114.98', taxes: [gst, qst] }], { priceMode: 'inclusive' }))
    expect([totals.netTotal, totals.taxTotal, totals.grossTotal]).toEqual(['100.00', '14.98', '114.98'])
    expect(totals.taxes.map(({ tax: amount }) => amount)).toEqual(['5.00', '9.98'])
  })
})

describe('inclusive prices', () => {
  it('charges the gross that was typed: 500.00 at 10 % is 454.55 and 45.45', () => {
    const totals = totalsOf(draft([{ unitPrice: '500.00', taxes: [tax('10')] }], { priceMode: 'inclusive' }))
    expect([totals.netTotal, totals.taxTotal, totals.grossTotal]).toEqual(['454.55', '45.45', '500.00'])
  })

  it('shares the net over the lines without losing a cent, the same way in any order', () => {
    const lines = ['a', 'b', 'c'].map((id) => ({ id, unitPrice: '1.00', taxes: [tax('21')] }))
    const there = totalsOf(draft(lines, { priceMode: 'inclusive' }))
    const back = totalsOf(draft(lines.toReversed(), { priceMode: 'inclusive' }))
    expect(there.lines.map(({ net }) => net)).toEqual(['0.83', '0.83', '0.82'])
    expect(there.lineTotal).toBe('2.48')
    expect(back.lines.toReversed()).toEqual(there.lines)
  })

  it('takes allowances and charges with their tax too', () => {
    const totals = totalsOf(
      draft([{ unitPrice: '121', taxes: [tax('21')] }], {
        priceMode: 'inclusive',
        allowances: [{ id: 'a', amount: '12.10', reason: 'Discount' }],
      }),
    )
    expect([totals.allowanceTotal, totals.netTotal, totals.grossTotal]).toEqual(['10.00', '90.00', '108.90'])
  })
})

describe('allowances and charges', () => {
  it('work on a line by amount and by percent of quantity × price', () => {
    const line = {
      quantity: '3',
      unitPrice: '33.335',
      allowances: [{ id: 'a', percent: '10', reason: 'Volume' }],
      charges: [{ id: 'c', amount: '2.50', reason: 'Freight' }],
    }
    const [figures] = totalsOf(draft([line])).lines
    expect(figures).toMatchObject({
      beforeAdjustments: '100.01',
      allowances: '10.00',
      charges: '2.50',
      net: '92.51',
    })
  })

  it('are spread over the tax groups by largest remainder', () => {
    const totals = totalsOf(
      draft(
        [
          { unitPrice: '10', taxes: [tax('7')] },
          { unitPrice: '20', taxes: [tax('19')] },
        ],
        { allowances: [{ id: 'a', amount: '10', reason: 'Loyalty' }] },
      ),
    )
    expect(totals.taxes.map(({ taxable }) => taxable)).toEqual(['6.67', '13.33'])
    expect(totals.allowances[0]?.parts.map(({ net }) => net).sort()).toEqual(['3.33', '6.67'])
    expect(totals.netTotal).toBe('20.00')
  })

  it('of a document take a percent of the lines, and stand in their own tax group where they name one', () => {
    const totals = totalsOf(
      draft([{ unitPrice: '200', taxes: [tax('19')] }], {
        charges: [{ id: 'c', percent: '5', reason: 'Packing', taxes: [tax('7')] }],
      }),
    )
    expect(totals.taxes.map(({ rate, taxable, tax: amount }) => [rate, taxable, amount])).toEqual([
      ['19', '200.00', '38.00'],
      ['7', '10.00', '0.70'],
    ])
    expect(totals.chargeTotal).toBe('10.00')
  })
})

describe('what is due', () => {
  const lines = [{ unitPrice: '100.02', taxes: [tax('20')] }]

  it('is the gross less what was withheld and prepaid', () => {
    const totals = totalsOf(
      draft(lines, { withholdings: [{ id: 'w', name: 'IRPF', rate: '15' }], prepaid: '20' }),
    )
    expect(totals).toMatchObject({
      grossTotal: '120.02',
      withheldTotal: '15.00',
      prepaid: '20.00',
      payable: '85.02',
    })
  })

  it.each([
    ['CHF', '0.05', '0.00', '120.02', '-0.02', '120.00'],
    ['DKK', '0.5', '0.00', '120.02', '-0.02', '120.00'],
    ['SEK', '1', '0.27', '120.02', '0.25', '120.00'],
    ['EUR', '0.05', '0.04', '120.02', '0.02', '120.00'],
  ])('is rounded for cash in %s to %s', (currency, cashIncrement, prepaid, grossTotal, rounding, payable) => {
    const totals = totalsOf(draft(lines, { currency, cashIncrement, prepaid }))
    expect(totals.grossTotal).toBe(grossTotal)
    expect(totals.rounding).toBe(rounding)
    expect(totals.payable).toBe(payable)
  })

  it('takes a rounding typed by hand', () => {
    expect(totalsOf(draft(lines, { roundingAmount: '-0.02' })).payable).toBe('120.00')
  })

  it('states the tax in a second currency at the rate given, rounded to that currency', () => {
    const totals = totalsOf(draft(lines, { taxCurrency: 'JPY', taxCurrencyRate: '163.4271' }))
    expect(totals.taxInTaxCurrency).toEqual({ currency: 'JPY', amount: '3269' })
  })
})

describe('why no tax is charged', () => {
  const exempt = (exemptionReason: string, id: string) =>
    tax('0', { id, category: 'E', exemptionReason, exemptionCode: 'VATEX-EU-132' })

  it('stands once with every reason that the group has, none left out', () => {
    const totals = totalsOf(
      draft([
        { unitPrice: '1', taxes: [exempt('Teaching', 'a')] },
        { unitPrice: '2', taxes: [exempt('Insurance', 'b')] },
        { unitPrice: '3', taxes: [exempt('Teaching', 'c')] },
      ]),
    )
    expect(totals.taxes).toMatchObject([
      { taxable: '6.00', exemptionReason: 'Teaching; Insurance', exemptionCode: 'VATEX-EU-132' },
    ])
  })

  it('is left out where tax is charged or zero rated (BR-S-10, BR-Z-10, BR-IG-10, BR-IP-10)', () => {
    for (const category of ['S', 'Z', 'L', 'M', 'B'] as const) {
      const [group] = totalsOf(
        draft([{ unitPrice: '1', taxes: [{ ...exempt('left over', 'x'), category }] }]),
      ).taxes
      expect(group).not.toHaveProperty('exemptionReason')
      expect(group).not.toHaveProperty('exemptionCode')
    }
  })
})

describe('bad figures get a name and a field, never a wrong number', () => {
  it.each([
    ['', 'decimal-missing'],
    ['NaN', 'decimal-malformed'],
    ['Infinity', 'decimal-malformed'],
    ['-Infinity', 'decimal-malformed'],
    ['1e5', 'decimal-malformed'],
    ['0x10', 'decimal-malformed'],
    ['1,5', 'decimal-malformed'],
    ['.', 'decimal-malformed'],
    ['-', 'decimal-malformed'],
    ['1.2.3', 'decimal-malformed'],
    ['.' + '9'.repeat(41), 'decimal-too-long'],
    ['9'.repeat(41), 'decimal-too-long'],
    [`0.${'9'.repeat(41)}`, 'decimal-too-long'],
    ['1000000000000000000', 'amount-too-large'],
  ])('a price of %j is %s', (unitPrice, code) => {
    const outcome = computeTotals(draft([{ unitPrice }, { unitPrice: '2' }]))
    expect(outcome).toMatchObject({ ok: false, problems: [{ code, field: 'lines.l0.unitPrice' }] })
    if (!outcome.ok) expect(outcome.partial.grossTotal).toBe('2.00')
  })

  it('computes 10^15 times a quantity of 40 digits exactly', () => {
    const totals = totalsOf(draft([{ unitPrice: '1000000000000000', quantity: `1.${'1'.repeat(39)}` }]))
    expect(totals.grossTotal).toBe('1111111111111111.11')
  })

  it('refuses 10^15 times a quantity of 40 whole digits', () => {
    const outcome = computeTotals(draft([{ unitPrice: '1000000000000000', quantity: '1'.repeat(40) }]))
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'amount-too-large' }] })
  })

  it('refuses to withhold less than nothing, which would ask for more than the total', () => {
    const withholdings = [{ id: 'w', name: 'IRPF', rate: '-15' }]
    expect(computeTotals(draft([{ unitPrice: '1' }], { withholdings }))).toMatchObject({
      ok: false,
      problems: [{ code: 'decimal-negative', field: 'withholdings.w.rate' }],
    })
  })

  it('refuses a tax that grows too large in the second currency', () => {
    const second = { taxCurrency: 'JPY', taxCurrencyRate: '9'.repeat(30) }
    expect(computeTotals(draft([{ unitPrice: '100', taxes: [tax('10')] }], second))).toMatchObject({
      ok: false,
      problems: [{ code: 'amount-too-large', field: 'taxCurrencyRate' }],
    })
  })

  it('refuses a total that grows too large though each line is not', () => {
    const unitPrice = '999999999999999999.99'
    const outcome = computeTotals(draft([{ unitPrice }, { unitPrice }]))
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'amount-too-large', field: 'lines' }] })
  })

  it('takes negative zero for zero', () => {
    const totals = totalsOf(draft([{ unitPrice: '-0.00', quantity: '-0', taxes: [tax('19')] }]))
    expect([totals.lineTotal, totals.taxTotal, totals.payable]).toEqual(['0.00', '0.00', '0.00'])
    const tiny = totalsOf(draft([{ unitPrice: '-0.001', taxes: [tax('19')] }]))
    expect([tiny.lineTotal, tiny.taxTotal, tiny.payable]).toEqual(['0.00', '0.00', '0.00'])
  })

  it.each([
    ['XYZ', 'currency-unknown'],
    ['eur', 'currency-unknown'],
    ['', 'currency-missing'],
  ])('a currency %j is %s', (currency, code) => {
    const outcome = computeTotals(draft([{ unitPrice: '1' }], { currency }))
    expect(outcome).toMatchObject({ ok: false, problems: [{ code, field: 'currency' }] })
  })

  it.each([
    ['0', 'decimal-zero'],
    ['-1', 'decimal-negative'],
    ['', 'decimal-missing'],
  ])('a base quantity of %j is %s', (baseQuantity, code) => {
    const outcome = computeTotals(draft([{ unitPrice: '1', baseQuantity }]))
    expect(outcome).toMatchObject({ ok: false, problems: [{ code, field: 'lines.l0.baseQuantity' }] })
  })

  it('names every bad figure at once', () => {
    const outcome = computeTotals(
      draft([{ unitPrice: 'x', quantity: '', taxes: [tax('?')] }], {
        allowances: [{ id: 'a' }],
        prepaid: 'soon',
        withholdings: [{ id: 'w', name: 'W', rate: '' }],
        taxCurrency: 'DM',
        cashIncrement: '0',
      }),
    )
    const fields = outcome.ok ? [] : outcome.problems.map(({ field }) => field).sort()
    expect(fields).toEqual([
      'allowances.a.amount',
      'cashIncrement',
      'lines.l0.quantity',
      'lines.l0.taxes.t?.rate',
      'lines.l0.unitPrice',
      'prepaid',
      'taxCurrency',
      'withholdings.w.rate',
    ])
  })
})
