import { readBusiness } from '../../domain/business'
import { readCustomer } from '../../domain/customer'
import type { DocumentId } from '../../domain/document-key'
import { uniqueNumberKey } from '../../domain/unique-number'
import type { PlainDate } from '../../domain/plain-date'
import type { Books } from '../../store/books'
import type { Edit } from '../../sync/changes'
import type { JsonObject } from '../../sync/json'
import { documentKey } from '../../sync/scalars'
import type { DocumentKey } from '../../sync/scalars'
import { makeInvoice } from './make-invoice'
import type { ImportProblem, ImportWish, MadeInvoice } from './make-invoice'
import type { RawInvoice } from './raw-invoice'

export interface ImportPlan {
  readonly edits: readonly Edit[]
  readonly made: readonly MadeInvoice[]
  readonly customers: number
  /** Imported before, or bearing a number that is given already: left as they are. */
  readonly already: number
  readonly problems: readonly ImportProblem[]
}

interface Context {
  readonly wish: ImportWish
  readonly today: PlainDate
  readonly at: string
}

const jsonOf = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject

/** The same invoice has the same id however often it is imported, so that a second time changes nothing. */
async function idOf(text: string): Promise<DocumentId> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const hex = Array.from(new Uint8Array(hash, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `import-${hex}` as DocumentId
}

const sameName = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** Everything that an import would write, worked out against the books as they are. */
export async function planImport(
  books: Pick<Books, 'list' | 'get'>,
  raws: readonly RawInvoice[],
  { wish, today, at }: Context,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ImportPlan> {
  const taken = new Set<string>()
  const known = new Set<DocumentKey>()
  for (const kind of ['invoice', 'credit-note']) {
    for (const { key, value } of await books.list(kind)) {
      known.add(key)
      const number = uniqueNumberKey(kind, value)
      if (number !== undefined) taken.add(number)
    }
  }
  const cards = new Map<string, DocumentId>()
  for (const { value } of await books.list('customer')) {
    const { name, id } = readCustomer(value)
    if (name !== '') cards.set(sameName(name), id)
  }
  const seller = readBusiness((await books.get(documentKey('business', 'profile')))?.value ?? {})

  const edits: Edit[] = []
  const made: MadeInvoice[] = []
  const problems: ImportProblem[] = []
  let already = 0
  let customers = 0
  for (const [index, raw] of raws.entries()) {
    const { fields } = raw
    const identity =
      fields.number === '' ? JSON.stringify([raw.place, fields, raw.lines]) : `number ${fields.number}`
    const id = await idOf(identity)
    const name = sameName(fields.customer)
    const card = cards.get(name) ?? (name === '' ? undefined : await idOf(`customer ${name}`))
    const result = makeInvoice(raw, { wish, id, customerId: card, today, at, seller })
    problems.push(...result.problems)
    if (result.made !== undefined) {
      const { invoice } = result.made
      const key = documentKey(invoice.kind, id)
      const number = uniqueNumberKey(invoice.kind, invoice)
      if (known.has(key) || (number !== undefined && taken.has(number))) already += 1
      else {
        known.add(key)
        if (number !== undefined) taken.add(number)
        if (card !== undefined && !cards.has(name)) {
          cards.set(name, card)
          customers += 1
          const customer = readCustomer({ ...invoice.buyer, id: card })
          edits.push({ key: documentKey('customer', card), before: undefined, after: jsonOf(customer) })
        }
        edits.push({ key, before: undefined, after: jsonOf(invoice) })
        made.push(result.made)
      }
    }
    if (index % 500 === 0) onProgress(index, raws.length)
  }
  return { edits, made, customers, already, problems }
}
