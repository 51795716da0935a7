import type { JsonObject } from '../../../sync/json'
import { useWords } from '../../words/use-words'
import { CustomerField } from './customer-field'
import type { CustomerFieldProps } from './customer-field'
import { Disclosure } from './disclosure'
import type { DocumentSession } from './document-session'
import { withBuyerCopy } from './draft-customer'
import { useFieldWorld, useForm } from './form-context'
import { TextField } from './text-field'

/** Who the document is from and for. A name each is enough; what more a person wants to say is a tap away. */
export function People({ onCreate }: CustomerFieldProps) {
  const { session, draft, sellerSession, business, customer } = useForm()
  const { problems } = useFieldWorld()
  const wrongIn = (party: 'seller' | 'buyer') =>
    [...problems.keys()].some((place) => place.startsWith(`${party}.`) && place !== `${party}.name`)
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
          <Disclosure
            summary={words.sellerDetails}
            said={townOf(business.address)}
            urgent={wrongIn('seller')}
          >
            <PartyFields session={sellerSession} root={[]} place="seller" named={words.ofSeller} bank />
          </Disclosure>
        </div>
        <div class="form-column">
          <CustomerField onCreate={onCreate} />
          <Disclosure summary={words.customerDetails} said={townOf(buyerAddress)} urgent={wrongIn('buyer')}>
            <PartyFields
              session={session}
              root={['buyer']}
              place="buyer"
              named={words.ofCustomer}
              fallback={customer?.address ?? {}}
              fallbackParty={customer ?? {}}
              prepare={(value) => withBuyerCopy(value, customer)}
            />
          </Disclosure>
        </div>
      </div>
    </fieldset>
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
