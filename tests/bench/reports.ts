import type { PlainDate } from '../../src/domain/plain-date'
import type { Fact } from '../../src/reports/fact'
import { factOf } from '../../src/reports/fact'
import { figuresOf } from '../../src/reports/figures'
import type { Row } from './row'

const count = 100_000
const oneDay = 86_400_000

/** A document of five lines like those that lie in the books, paid or not. */
function stored(index: number): object {
  const date = new Date(Date.UTC(2024, 0, 1) + (index % 1000) * oneDay).toISOString().slice(0, 10)
  return {
    id: `i${index}`,
    kind: 'invoice',
    state: 'issued',
    number: `N${index}`,
    currency: 'EUR',
    issueDate: date,
    dueDate: date,
    customerId: `c${index % 500}`,
    buyer: { name: `Customer ${index % 500}` },
    lines: Array.from({ length: 5 }, (_, line) => ({
      id: `l${line}`,
      description: 'Work',
      quantity: '2',
      unitPrice: `${10 + (index % 90)}.50`,
      taxes: [{ id: 't', name: 'VAT', category: 'S', rate: '19' }],
    })),
    payments: index % 3 === 0 ? [] : [{ id: 'p', kind: 'payment', amount: '100', date }],
  }
}

const timed = <T>(work: () => T): [number, T] => {
  const start = performance.now()
  const result = work()
  return [Math.round(performance.now() - start), result]
}

/** Measures the reports' two steps over 100,000 documents: reading each document once, and reckoning all reports. */
export async function run(): Promise<readonly Row[]> {
  const documents = Array.from({ length: count }, (_, index) => stored(index))
  const [reading, facts] = timed(() =>
    documents.map(factOf).filter((fact): fact is Fact => fact !== undefined && fact !== 'unreadable'),
  )
  const query = {
    currency: undefined,
    range: { from: undefined, to: undefined },
    grain: 'month',
    asOf: '2026-11-26' as PlainDate,
  } as const
  const [reckoning, figures] = timed(() => figuresOf(facts, query))
  if (figures?.turnover.reduce((sum, { documents: some }) => sum + some, 0) !== count) {
    throw new Error('the reports count other documents than there are')
  }
  return [
    { name: 'facts of 100,000 documents of 5 lines', unit: 'ms', ours: reading, peers: {} },
    { name: 'all reports over 100,000 documents', unit: 'ms', ours: reckoning, peers: {} },
  ]
}
