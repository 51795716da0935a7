import type { Business } from './business'
import { type Customer, partyOf } from './customer'
import type { HighWater } from './device'
import type { DraftInvoice, HistoryEntry, IssuedInvoice } from './invoice'
import { isBlankLine } from './line'
import { nextNumber, type NumberingInput } from './numbering'
import type { Party } from './party'
import type { PlainDate } from './plain-date'
import type { Problem } from './problem'
import { dueDate } from './terms'
import { type CreditContext, validateForIssue } from './validate'

export interface IssueContext {
  business: Business
  /** The card that the draft's `customerId` names; the draft's own `buyer` goes before it. */
  customer?: Customer
  numbering: Omit<NumberingInput, 'kind' | 'issueDate'>
  today: PlainDate
  /** For a credit note: the invoice that it corrects. */
  credit?: CreditContext
  /** For the history: a fresh id, the moment (ISO 8601) and the device. */
  entry: Pick<HistoryEntry, 'id' | 'at' | 'device'>
}

export type IssueOutcome =
  { ok: true; invoice: IssuedInvoice; highWater: HighWater } | { ok: false; problems: Problem[] }

/** The parties as issue would freeze them: those of an unlocked document stay as they were frozen. */
export function issueParties(
  draft: DraftInvoice,
  business: Business,
  customer: Customer | undefined,
): {
  seller: Business
  buyer: Party | undefined
} {
  const buyer = draft.buyer ?? (customer === undefined ? undefined : partyOf(customer))
  return { seller: draft.seller ?? business, buyer }
}

/**
 * Issues a draft: checks everything, gives the number, and freezes both parties, dates and terms into the document (taxes,
 * price mode and rounding it carries already). An unlocked document is issued again under the number that it has. The caller
 * keeps the document and `highWater` in one transaction.
 */
export function issueInvoice(draft: DraftInvoice, context: IssueContext): IssueOutcome {
  const parties = issueParties(draft, context.business, context.customer)
  const { today, credit } = context
  const problems = validateForIssue(draft, { ...parties, today, ...(credit === undefined ? {} : { credit }) })
  const issueDate = draft.issueDate ?? context.today
  const given =
    draft.number === undefined ? nextNumber({ ...context.numbering, kind: draft.kind, issueDate }) : undefined
  if (given?.ok === false) {
    problems.push({ code: 'number-format-malformed', field: 'number', params: { reason: given.code } })
  }
  if (problems.length > 0 || parties.buyer === undefined) return { ok: false, problems }
  const number = draft.number ?? (given?.ok === true ? given.value.number : '')
  return {
    ok: true,
    highWater: given?.ok === true ? given.value.highWater : context.numbering.highWater,
    invoice: {
      ...draft,
      state: 'issued',
      number,
      issueDate,
      dueDate: draft.dueDate ?? dueDate(draft.terms, issueDate),
      seller: parties.seller,
      buyer: parties.buyer,
      lines: draft.lines.filter((line) => !isBlankLine(line)),
      history: [
        ...draft.history,
        { ...context.entry, event: draft.number === undefined ? 'issued' : 'reissued' },
      ],
    },
  }
}
