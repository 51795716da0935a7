import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import type { JsonObject } from '../../../sync/json'
import { useWords } from '../../words/use-words'
import { CustomerField } from './customer-field'
import type { CustomerFieldProps } from './customer-field'
import type { DocumentSession } from './document-session'
import { withBuyerCopy } from './draft-customer'
import { useForm } from './form-context'
import { TextField } from './text-field'

/** Who the document is from and for. A name each is enough; what more a person wants to say is a tap away. */
export function People({ onCreate }: CustomerFieldProps) {
  const { session, draft, sellerSession, business, customer } = useForm()
  const words = useWords().editor
  const buyerAddress = draft.buyer?.address ?? customer?.address
  return (
    <fieldset class="form-group">
      <legend>{words.people}</legend>
      <div class="form-row form-row-people">
        <div class="form-column">
          <TextField
            session={sellerSession}
            path={['name']}
            place="seller.name"
            label={words.seller}
            autocomplete="organization"
          />
          <More summary={words.sellerDetails} said={townOf(business.address)}>
            <PartyFields session={sellerSession} root={[]} place="seller" named={words.ofSeller} bank />
          </More>
        </div>
        <div class="form-column">
          <CustomerField onCreate={onCreate} />
          <More summary={words.customerDetails} said={townOf(buyerAddress)}>
            <PartyFields
              session={session}
              root={['buyer']}
              place="buyer"
              named={words.ofCustomer}
              fallback={customer?.address ?? {}}
              fallbackParty={customer ?? {}}
              prepare={(value) => withBuyerCopy(value, customer)}
            />
          </More>
        </div>
      </div>
    </fieldset>
  )
}

function More({ summary, said, children }: { summary: string; said: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false)
  return (
    <details class="form-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{summary}</span>
        {said !== '' && !open && <small>{said}</small>}
      </summary>
      {open && children}
    </details>
  )
}

interface PartyFieldsProps {
  readonly session: DocumentSession
  readonly root: readonly string[]
  readonly place: 'seller' | 'buyer'
  readonly named: (field: string) => string
  readonly bank?: boolean
  readonly fallback?: Readonly<Record<string, unknown>> | object
  readonly fallbackParty?: object
  readonly prepare?: (value: JsonObject) => JsonObject
}

function PartyFields(props: PartyFieldsProps) {
  const words = useWords().editor
  const field = (path: readonly string[], label: string, held: object | undefined, more: object = {}) => {
    const last = path.at(-1) ?? ''
    const known: unknown = held === undefined ? undefined : Reflect.get(held, last)
    return (
      <TextField
        session={props.session}
        path={[...props.root, ...path]}
        place={`${props.place}.${path.join('.')}`}
        label={label}
        name={props.named(label)}
        fallback={typeof known === 'string' ? known : ''}
        {...(props.prepare === undefined ? {} : { prepare: props.prepare })}
        {...more}
      />
    )
  }
  return (
    <div class="form-grid">
      {field(['address', 'line1'], words.line1, props.fallback, { class: 'form-wide' })}
      {field(['address', 'postalCode'], words.postalCode, props.fallback)}
      {field(['address', 'city'], words.city, props.fallback)}
      {field(['address', 'country'], words.country, props.fallback, { hint: words.countryHint })}
      {field(['taxId'], words.taxId, props.fallbackParty)}
      {field(['email'], words.email, props.fallbackParty, { type: 'email', class: 'form-wide' })}
      {props.bank && field(['iban'], words.iban, undefined, { class: 'form-wide' })}
    </div>
  )
}

const townOf = (address: { readonly city?: string; readonly line1?: string } | undefined): string =>
  [address?.line1, address?.city].filter(Boolean).join(', ')
