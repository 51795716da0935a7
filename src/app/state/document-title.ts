import { readBusiness } from '../../domain/business'
import { readCustomer } from '../../domain/customer'
import { readInvoice } from '../../domain/invoice'
import { readItem } from '../../domain/item'
import type { StoredDocument } from '../../sync/local'
import { idOf, kindOf } from '../../sync/scalars'
import type { DocumentKey } from '../../sync/scalars'
import type { Words } from '../words/use-words'

/** What a document is called, and whose it is. */
export interface DocumentTitle {
  readonly title: string
  readonly beside: string
}

/** @param customerName name on the card of a customer that this device knows */
export function documentTitle(
  { kind, value }: StoredDocument,
  words: Words['documents'],
  customerName: (id: string) => string | undefined,
): DocumentTitle {
  switch (kind) {
    case 'invoice':
    case 'credit-note': {
      const { number, buyer, customerId } = readInvoice(value)
      const draft = kind === 'invoice' ? words.draft : words.draftCreditNote
      const card = customerId === undefined ? undefined : customerName(customerId)
      return { title: number ? words[kind](number) : draft, beside: buyer?.name || (card ?? '') }
    }
    case 'customer':
      return { title: words.customer, beside: readCustomer(value).name }
    case 'item':
      return { title: words.item, beside: readItem(value).description }
    case 'business':
      return { title: words.business, beside: readBusiness(value).name }
    case 'settings':
      return { title: words.settings, beside: '' }
    case 'picture':
      return { title: words.picture, beside: '' }
    case 'device':
      return { title: words.device, beside: typeof value.name === 'string' ? value.name : '' }
    case 'conflict':
      return { title: words.conflict, beside: '' }
    default:
      return { title: words.other(kind), beside: '' }
  }
}

/** Where a document is looked at, if anywhere. */
export function addressOf(key: DocumentKey): string | undefined {
  switch (kindOf(key)) {
    case 'invoice':
    case 'credit-note':
      return `/invoices/${idOf(key)}`
    case 'customer':
      return `/customers/${idOf(key)}`
    case 'item':
      return `/items/${idOf(key)}`
    case 'business':
      return '/settings/business'
    case 'settings':
      return '/settings/invoices'
    case 'conflict':
      return '/conflicts'
    default:
      return undefined
  }
}
