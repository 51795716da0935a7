import type { Amount } from '../../../domain/amount'
import type { PlainDate } from '../../../domain/plain-date'
import { sameJson } from '../../../sync/json'
import type { StoredDocument } from '../../../sync/local'
import { factsOf, rowOf } from './row'
import type { Facts, Row } from './row'

interface Page {
  readonly document: StoredDocument
  readonly facts: Facts
  row: Row | undefined
  /** What the row was made with, besides the facts. */
  made: string
}

/** Documents whose facts are worked out before the page may draw again; some 30 ms of work on a slow phone's core. */
const slice = 400

/**
 * The rows of all documents, kept between changes: a change works out the documents that changed and no others.
 * The first time through it is worked in slices, so that the list answers while it fills.
 */
export class RowBook {
  private readonly pages = new Map<string, Page>()

  /**
   * @param pause lets the page draw between slices; answers false when newer documents wait and this run may stop
   * @returns the rows in the order of `documents`, or undefined where the run was stopped
   */
  async rows(
    documents: readonly StoredDocument[],
    context: { readonly today: PlainDate; readonly names: ReadonlyMap<string, string> },
    pause: () => Promise<boolean>,
  ): Promise<readonly Row[] | undefined> {
    let worked = 0
    for (const document of documents) {
      const known = this.pages.get(document.key)
      if (known !== undefined && sameDocument(known.document, document)) continue
      this.pages.set(document.key, { document, facts: factsOf(document), row: undefined, made: '' })
      if (++worked % slice === 0 && !(await pause())) return undefined
    }
    this.forget(documents)
    const credits = this.creditsByInvoice()
    return documents.flatMap((document) => {
      const page = this.pages.get(document.key)
      if (page === undefined) return []
      const { customerId } = page.facts.invoice
      const name = customerId === undefined ? undefined : context.names.get(customerId)
      const credited = credits.get(page.facts.invoice.id) ?? []
      const made = [context.today, name ?? '', ...credited].join('|')
      if (page.row === undefined || page.made !== made) {
        page.row = rowOf(document.key, page.facts, context.today, name, credited)
        page.made = made
      }
      return [page.row]
    })
  }

  private forget(documents: readonly StoredDocument[]): void {
    if (this.pages.size === documents.length) return
    const kept = new Set<string>(documents.map((document) => document.key))
    for (const key of this.pages.keys()) if (!kept.has(key)) this.pages.delete(key)
  }

  private creditsByInvoice(): ReadonlyMap<string, readonly Amount[]> {
    const credits = new Map<string, Amount[]>()
    for (const { facts } of this.pages.values()) {
      const { invoice, totals } = facts
      if (invoice.kind !== 'credit-note' || invoice.state !== 'issued' || invoice.creditOf === undefined)
        continue
      credits.set(invoice.creditOf, [...(credits.get(invoice.creditOf) ?? []), totals.payable])
    }
    return credits
  }
}

/** Time and version tell most changes apart; two edits within one millisecond only the content does. */
const sameDocument = (a: StoredDocument, b: StoredDocument): boolean =>
  a.editedAt === b.editedAt && a.version === b.version && sameJson(a.value, b.value)
