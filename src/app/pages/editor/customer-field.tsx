import { useState } from 'preact/hooks'
import { partyOf } from '../../../domain/customer'
import type { Customer } from '../../../domain/customer'
import { useWords } from '../../words/use-words'
import { customerNamed, matchingCustomers } from './customer-match'
import { withBuyerName, withCustomer } from './draft-customer'
import { Field } from './field'
import { useForm } from './form-context'

const place = 'buyer.name'
const listId = 'customer-offers'
const optionId = (index: number) => `${listId}-${index}`

export interface CustomerFieldProps {
  /** Keeps a card for a new name at once and answers it; `undefined` where storage fails. */
  readonly onCreate: (name: string) => Promise<Customer | undefined>
}

/** Picks a customer or takes a new name: a combobox after the ARIA practices, whose list never stands in the way of typing. */
export function CustomerField({ onCreate }: CustomerFieldProps) {
  const { session, draft, customers, customer } = useForm()
  const words = useWords().editor
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const name = draft.buyer?.name ?? customer?.name ?? ''
  const offers = matchingCustomers(customers, draft.customerId === undefined ? name : '')
  const fresh =
    name.trim() !== '' && draft.customerId === undefined && customerNamed(customers, name) === undefined
  const count = offers.length + (fresh ? 1 : 0)
  const shown = open && count > 0

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const pick = async (index: number) => {
    close()
    const picked = offers[index] ?? (fresh ? await onCreate(name.trim()) : undefined)
    if (picked !== undefined) session.replace(withCustomer(session.value.value, picked))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey || count === 0) return
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive(
        shown ? (active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count : step > 0 ? 0 : count - 1,
      )
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && shown && active >= 0) {
      event.preventDefault()
      void pick(active)
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation()
      close()
    }
  }
  const leave = () => {
    close()
    const same = draft.customerId === undefined ? customerNamed(customers, name) : undefined
    if (same !== undefined && sameParty(draft.buyer?.address)) {
      session.replace(withCustomer(session.value.value, same))
    }
    session.leave()
  }

  return (
    <Field place={place} label={words.customer} {...(fresh && !open ? { hint: words.customerNew } : {})}>
      {(control) => (
        <div class="customer-box">
          <input
            {...control}
            class="input"
            dir="auto"
            type="text"
            role="combobox"
            autocomplete="off"
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={listId}
            aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
            placeholder={words.customerHint}
            value={name}
            onInput={(event) => {
              // A list of nothing but the new name would only stand over the fields below.
              setOpen(matchingCustomers(customers, event.currentTarget.value).length > 0)
              setActive(-1)
              session.replace(withBuyerName(session.value.value, event.currentTarget.value))
            }}
            onFocus={(event) => {
              session.enter(['buyer'])
              event.currentTarget.select()
            }}
            onClick={() => setOpen(offers.length > 0)}
            onBlur={leave}
            onKeyDown={onKeyDown}
          />
          <ul
            class="customer-offers"
            id={listId}
            role="listbox"
            aria-label={words.suggestions}
            hidden={!shown}
          >
            {shown &&
              [
                ...offers.map(offerText),
                ...(fresh ? [{ title: words.customerCreate(name.trim()), detail: '' }] : []),
              ].map(({ title, detail }, index) => (
                <li
                  key={offers[index]?.id ?? 'new'}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === active}
                  // Before the blur, so that the pick is not taken for leaving.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => void pick(index)}
                >
                  <span>{title}</span>
                  {detail !== '' && <small>{detail}</small>}
                </li>
              ))}
          </ul>
        </div>
      )}
    </Field>
  )
}

const offerText = (customer: Customer) => {
  const party = partyOf(customer)
  return { title: party.name, detail: [party.address.city, party.email].filter(Boolean).join(' · ') }
}

/** Nothing but a name was typed. */
const sameParty = (address: object | undefined): boolean => Object.keys(address ?? {}).length === 0
