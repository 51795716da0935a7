import type { Business } from '../../../domain/business'
import { readCustomer } from '../../../domain/customer'
import type { Customer } from '../../../domain/customer'
import type { HighWater } from '../../../domain/device'
import type { DraftInvoice } from '../../../domain/invoice'
import { readInvoice } from '../../../domain/invoice'
import { issueInvoice } from '../../../domain/issue'
import type { PlainDate } from '../../../domain/plain-date'
import type { Problem } from '../../../domain/problem'
import type { Settings } from '../../../domain/settings'
import type { Edit } from '../../../sync/changes'
import type { JsonObject } from '../../../sync/json'
import { documentKey, idOf } from '../../../sync/scalars'
import { creditContextOf } from './credit-context'
import { customerNamed } from './customer-match'
import { jsonOf } from './json-of'
import { numberingOf } from './next-number'
import type { NumberBooks, Numbering } from './next-number'

export interface IssueStepInput {
  readonly draft: JsonObject
  readonly business: Business
  readonly settings: Settings
  readonly today: PlainDate
  /** ISO 8601 moment, for the history. */
  readonly at: string
  readonly newId: () => string
  /** A person said that there are no books on another device. */
  readonly isFirst?: boolean
  /** A person said that more may be credited than is left of the invoice. */
  readonly creditsMore?: boolean
}

/** The issued document and what has to be stored with it, in one transaction; or all that stands in the way. */
export type IssueStep =
  | {
      readonly ok: true
      readonly after: JsonObject
      readonly number: string
      readonly others: readonly Edit[]
    }
  | {
      readonly ok: false
      readonly problems: readonly Problem[]
      /** Nothing else stands in the way, but a person has to say first whether other devices number already. */
      readonly asksFirst?: true
    }

/**
 * Works out the issue of a draft: number, frozen parties and dates, a card for a customer who was typed in place, and the
 * device's mark of the highest number given. Reads only; the caller holds the lock under which numbers are given.
 */
export async function issueStep(books: NumberBooks, input: IssueStepInput): Promise<IssueStep> {
  const draft = readInvoice(input.draft)
  if (draft.state !== 'draft') return { ok: false, problems: [] }
  const { settings, today, isFirst = false } = input
  const wanted = { kind: draft.kind, issueDate: draft.issueDate ?? today, settings }
  // A document that has its number keeps it; for what is wrong with a draft, any series does.
  const known = await numberingOf(books, { ...wanted, isFirst: isFirst || draft.number !== undefined })
  const numbering = known.input ? known : await numberingOf(books, { ...wanted, isFirst: true })
  if (numbering.input === undefined) return { ok: false, problems: [], asksFirst: true }
  const customers = (await books.list('customer')).map((card) => readCustomer(card.value))
  const placed = placeCustomer(draft, customers, input.newId)
  const device = numbering.key === undefined ? {} : { device: idOf(numbering.key) }
  const credit = await creditContextOf(books, draft)
  const outcome = issueInvoice(placed.draft, {
    business: input.business,
    ...(credit === undefined ? {} : { credit: { ...credit, confirmed: input.creditsMore ?? false } }),
    ...(placed.customer === undefined ? {} : { customer: placed.customer }),
    numbering: numbering.input,
    today,
    entry: { id: input.newId(), at: input.at, ...device },
  })
  if (!outcome.ok) return outcome
  if (known.input === undefined) return { ok: false, problems: [], asksFirst: true }
  const mark = draft.number === undefined ? markEdit(numbering, outcome.highWater) : []
  const { invoice } = outcome
  return { ok: true, after: jsonOf(invoice), number: invoice.number, others: [...placed.edits, ...mark] }
}

/**
 * The mark is kept from the first number on, and so is the series that the number was given in: a device that no table knows yet joins
 * with it, unless another one holds it by then.
 */
function markEdit({ key, stored, input }: Numbering, highWater: HighWater): Edit[] {
  if (key === undefined || input === undefined) return []
  const after = { ...stored?.value, series: input.series, highWater: jsonOf(highWater) }
  return [{ key, before: stored?.value, after }]
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
