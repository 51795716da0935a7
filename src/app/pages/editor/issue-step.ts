import type { Business } from '../../../domain/business'
import { readCustomer } from '../../../domain/customer'
import type { Customer } from '../../../domain/customer'
import { readDevice } from '../../../domain/device'
import type { DraftInvoice } from '../../../domain/invoice'
import { readInvoice } from '../../../domain/invoice'
import { issueInvoice } from '../../../domain/issue'
import type { PlainDate } from '../../../domain/plain-date'
import type { Problem } from '../../../domain/problem'
import type { Settings } from '../../../domain/settings'
import type { Edit } from '../../../sync/changes'
import type { JsonObject } from '../../../sync/json'
import type { Replica, StoredDocument } from '../../../sync/local'
import { documentKey } from '../../../sync/scalars'
import type { DocumentKey } from '../../../sync/scalars'
import { customerNamed } from './customer-match'
import { jsonOf } from './json-of'

/** What issuing reads of the books. */
export interface IssueBooks {
  get(key: DocumentKey): Promise<StoredDocument | undefined>
  list(kind: string): Promise<readonly StoredDocument[]>
  replica(): Promise<Replica | undefined>
}

export interface IssueStepInput {
  readonly draft: JsonObject
  readonly business: Business
  readonly settings: Settings
  readonly today: PlainDate
  /** ISO 8601 moment, for the history. */
  readonly at: string
  readonly newId: () => string
}

/** The issued document and what has to be stored with it, in one transaction; or all that stands in the way. */
export type IssueStep =
  | {
      readonly ok: true
      readonly after: JsonObject
      readonly number: string
      readonly others: readonly Edit[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Works out the issue of a draft: number, frozen parties and dates, a card for a customer who was typed in place, and the
 * device's mark of the highest number given. Reads only; the caller holds the lock under which numbers are given.
 */
export async function issueStep(books: IssueBooks, input: IssueStepInput): Promise<IssueStep> {
  const draft = readInvoice(input.draft)
  if (draft.state !== 'draft') return { ok: false, problems: [] }
  const { replica, stored, device } = await thisDevice(books)
  const customers = (await books.list('customer')).map((card) => readCustomer(card.value))
  const placed = placeCustomer(draft, customers, input.newId)
  const issued = (await books.list(draft.kind)).flatMap(({ value }) => readInvoice(value).number ?? [])
  const numbers = input.settings.numbers[draft.kind]
  const outcome = issueInvoice(placed.draft, {
    business: input.business,
    ...(placed.customer === undefined ? {} : { customer: placed.customer }),
    numbering: { ...numbers, series: device?.series ?? '', issued, highWater: device?.highWater ?? {} },
    today: input.today,
    entry: { id: input.newId(), at: input.at, ...(replica === undefined ? {} : { device: replica.device }) },
  })
  if (!outcome.ok) return outcome
  const others = [...placed.edits]
  if (replica !== undefined) {
    // A device that no table knows yet gets its series when it joins; the mark is kept from the first number on.
    const { highWater } = outcome
    const after = jsonOf(device === undefined ? { highWater } : { ...device, highWater })
    others.push({ key: documentKey('device', replica.device), before: stored?.value, after })
  }
  return { ok: true, after: jsonOf(outcome.invoice), number: outcome.invoice.number, others }
}

async function thisDevice(books: IssueBooks) {
  const replica = await books.replica()
  const found = replica === undefined ? undefined : await books.get(documentKey('device', replica.device))
  const stored = found?.deleted === true ? undefined : found
  return { replica, stored, device: stored === undefined ? undefined : readDevice(stored.value) }
}

/** A customer typed in place gets a card, or the card that already bears the name. */
function placeCustomer(
  draft: DraftInvoice,
  customers: readonly Customer[],
  newId: () => string,
): { draft: DraftInvoice; customer?: Customer; edits: readonly Edit[] } {
  const { buyer, customerId } = draft
  const known =
    customerId === undefined
      ? customerNamed(customers, buyer?.name ?? '')
      : customers.find((customer) => customer.id === customerId)
  if (known !== undefined) return { draft: { ...draft, customerId: known.id }, customer: known, edits: [] }
  if (buyer === undefined || buyer.name.trim() === '') return { draft, edits: [] }
  const card = readCustomer({ ...buyer, id: customerId ?? newId() })
  const edit = { key: documentKey('customer', card.id), before: undefined, after: jsonOf(card) }
  return { draft: { ...draft, customerId: card.id }, edits: [edit] }
}
