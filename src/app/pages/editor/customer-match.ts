import type { Customer } from '../../../domain/customer'
import { folded } from '../../../lists/folded'

/** At most so many customers are offered: more is a search, not a choice. */
const most = 8

/** Customers whose card says all the typed words, those whose name begins so first. Archived ones are not offered. */
export function matchingCustomers(customers: readonly Customer[], typed: string): readonly Customer[] {
  const text = folded(typed.trim())
  const words = text.split(/\s+/).filter((word) => word !== '')
  const found = customers.filter((customer) => {
    if (customer.archived === true) return false
    const said = folded([customer.name, customer.contact, customer.email, customer.address.city].join('\n'))
    return words.every((word) => said.includes(word))
  })
  const begins = (customer: Customer): number => (folded(customer.name).startsWith(text) ? 0 : 1)
  return found.sort((a, b) => begins(a) - begins(b) || a.name.localeCompare(b.name)).slice(0, most)
}

/** The one customer that bears exactly the typed name; none where two do, for nobody is guessed. */
export function customerNamed(customers: readonly Customer[], typed: string): Customer | undefined {
  const name = folded(typed.trim())
  if (name === '') return undefined
  const found = customers.filter(
    (customer) => customer.archived !== true && folded(customer.name.trim()) === name,
  )
  return found.length === 1 ? found[0] : undefined
}
