import { UserPlus, Users } from 'lucide-preact'
import type { Customer } from '../../../domain/customer'
import { readCustomer } from '../../../domain/customer'
import { formatDate, formatMoney } from '../../../domain/format'
import type { CustomerUsage } from '../../../lists/usage'
import { keysListed } from '../../../store/listing'
import { CardsPage } from '../../listing/cards-page'
import { useUsage } from '../../listing/use-usage'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import { customerMerge } from './merge-customers'

/** Everybody who was ever billed, with what they owe. */
export function CustomersPage() {
  const { books } = useServices()
  const words = useWords().customers
  const usage = useUsage()?.customers
  const pointing = async (ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => keysListed(books, `customer:${id}`)))).flat()
  return (
    <CardsPage
      kind="customer"
      path="/customers"
      icons={{ empty: Users, add: UserPlus }}
      words={{ ...words, add: words.newCustomer }}
      read={readCustomer}
      said={said}
      detail={({ address }) => address.city}
      usage={usage}
      merging={{ ...customerMerge, pointing, words: words.merging }}
    >
      {(customer) => <CustomerCells customer={customer} usage={usage?.get(customer.id)} />}
    </CardsPage>
  )
}

const said = ({ name, contact = '', email = '', address, notes = '' }: Customer): [string, string] => [
  name,
  [contact, email, address.line1, address.city, address.postalCode, address.country, notes].join(' '),
]

interface CustomerCellsProps {
  readonly customer: Customer
  readonly usage: CustomerUsage | undefined
}

function CustomerCells({ customer, usage }: CustomerCellsProps) {
  const words = useWords()
  const locale = useLocale()
  const open = (usage?.sums ?? []).filter(({ outstanding }) => /[1-9]/.test(outstanding))
  const balance = open.map(({ outstanding, currency }) => formatMoney(outstanding, currency, locale))
  return (
    <>
      <span class="card-name" data-missing={customer.name === ''}>
        {customer.name || words.customers.noName}
      </span>
      <span class="card-detail">{[customer.address.city, customer.email].filter(Boolean).join(' · ')}</span>
      <span class="card-use">
        {usage?.lastUsed === undefined
          ? words.listing.neverUsed
          : words.listing.lastUsed(formatDate(usage.lastUsed, locale))}
      </span>
      <span class="card-figure figures" data-none={balance.length === 0}>
        {balance.length === 0
          ? words.customers.settled
          : words.customers.open(new Intl.ListFormat(locale, { type: 'unit' }).format(balance))}
      </span>
    </>
  )
}
