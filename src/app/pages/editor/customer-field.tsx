import { partyOf } from '../../../domain/customer'
import type { Customer } from '../../../domain/customer'
import { useWords } from '../../words/use-words'
import { customerNamed, matchingCustomers } from './customer-match'
import { withBuyerName, withCustomer } from './draft-customer'
import { Field } from './field'
import { useForm } from './form-context'
import { OfferList, useOffers } from './offers'
import type { Offer } from './offers'

const place = 'buyer.name'

export interface CustomerFieldProps {
  /** Keeps a card for a new name at once and answers it; `undefined` where storage fails. */
  readonly onCreate: (name: string) => Promise<Customer | undefined>
}

/** Picks a customer or takes a new name. */
export function CustomerField({ onCreate }: CustomerFieldProps) {
  const { session, draft, customers, customer } = useForm()
  const words = useWords().editor
  const name = draft.buyer?.name ?? customer?.name ?? ''
  const matching = matchingCustomers(customers, draft.customerId === undefined ? name : '')
  const fresh =
    name.trim() !== '' && draft.customerId === undefined && customerNamed(customers, name) === undefined
  const pick = async (index: number) => {
    const picked = matching[index] ?? (fresh ? await onCreate(name.trim()) : undefined)
    if (picked !== undefined) session.replace(withCustomer(session.value.value, picked))
  }
  const counts = { found: matching.length, more: fresh ? 1 : 0 }
  const offers = useOffers('customer-offers', counts, (index) => void pick(index))
  const leave = () => {
    offers.close()
    const same = draft.customerId === undefined ? customerNamed(customers, name) : undefined
    if (same !== undefined && sameParty(draft.buyer?.address)) {
      session.replace(withCustomer(session.value.value, same))
    }
    session.leave()
  }

  return (
    <Field
      place={place}
      label={words.customer}
      {...(fresh && !offers.shown ? { hint: words.customerNew } : {})}
    >
      {(control) => (
        <div class="offer-box">
          <input
            {...control}
            {...offers.ties}
            class="input"
            dir="auto"
            type="text"
            placeholder={words.customerHint}
            value={name}
            onInput={({ currentTarget: { value } }) => {
              offers.offer()
              session.replace(withBuyerName(session.value.value, value))
            }}
            onFocus={(event) => {
              session.enter(['buyer'])
              event.currentTarget.select()
            }}
            onClick={() => offers.offer()}
            onBlur={leave}
            onKeyDown={(event) => offers.hearKey(event)}
          />
          <OfferList
            of={offers}
            label={words.suggestions}
            offers={[
              ...matching.map(offerOf),
              ...(fresh ? [{ id: 'new', title: words.customerCreate(name.trim()), detail: '' }] : []),
            ]}
          />
        </div>
      )}
    </Field>
  )
}

const offerOf = (customer: Customer): Offer => {
  const party = partyOf(customer)
  return {
    id: customer.id,
    title: party.name,
    detail: [party.address.city, party.email].filter(Boolean).join(' · '),
  }
}

/** Nothing but a name was typed. */
const sameParty = (address: object | undefined): boolean => Object.keys(address ?? {}).length === 0
