import type { Amount } from '../domain/amount'
import type { CurrencyCode } from '../domain/currency'
import type { PlainDate } from '../domain/plain-date'
import type { Credits } from './credits'
import { type Fact, isIssued, signed } from './fact'
import { MoneySum } from './money-sum'
import { openOf } from './outstanding'
import { inRange, type Range } from './period'

export interface CustomerRow {
  /** The card's id; absent for a customer who was typed in place and has none. */
  readonly customerId: string | undefined
  /** As the newest document has it; '' for none. */
  readonly name: string
  readonly documents: number
  readonly issued: Amount
  /** Of these documents, what is still open on the day asked for. */
  readonly open: Amount
}

interface Customer {
  readonly customerId: string | undefined
  name: string
  named: PlainDate
  documents: number
  readonly issued: MoneySum
  readonly open: MoneySum
}

/** One card is one customer, whatever it was called; without a card the name is. */
const identity = ({ customerId, customer }: Fact): string =>
  customerId === undefined ? `name ${customer.normalize('NFKC').toLowerCase()}` : `card ${customerId}`

/**
 * Customers by what was issued to them in the range, the best first.
 *
 * @param facts of one currency
 */
export function bestCustomers(
  facts: Iterable<Fact>,
  currency: CurrencyCode,
  range: Range,
  asOf: PlainDate,
  credits: Credits,
): readonly CustomerRow[] {
  const customers = new Map<string, Customer>()
  for (const fact of facts) {
    if (!isIssued(fact) || !inRange(fact.issueDate, range)) continue
    const key = identity(fact)
    let customer = customers.get(key)
    if (customer === undefined) {
      const { customerId, customer: name, issueDate } = fact
      const sums = { issued: new MoneySum(), open: new MoneySum() }
      customer = { customerId, name, named: issueDate, documents: 0, ...sums }
      customers.set(key, customer)
    }
    if (fact.issueDate >= customer.named && fact.customer !== '') {
      customer.name = fact.customer
      customer.named = fact.issueDate
    }
    customer.documents += 1
    customer.issued.add(signed(fact, fact.totals.payable))
    customer.open.add(openOf(fact, asOf, credits))
  }
  return [...customers.values()]
    .sort((a, b) => b.issued.exact().compare(a.issued.exact()) || (a.name < b.name ? -1 : 1))
    .map(({ customerId, name, documents, issued, open }) => {
      return { customerId, name, documents, issued: issued.text(currency), open: open.text(currency) }
    })
}
