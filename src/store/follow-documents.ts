import { Dexie } from 'dexie'
import type { Transaction } from 'dexie'
import { readInvoice } from '../domain/invoice'
import { summarise } from '../domain/summary'
import { isObject } from '../sync/json'
import type { StoredDocument } from '../sync/local'
import { idOf, isDocumentKey, kindOf } from '../sync/scalars'
import type { DocumentKey } from '../sync/scalars'
import { readDocument } from './rows'
import { isGone, placesOf, summaryRow } from './summary-row'
import type { AnySummaryRow, SummaryRow } from './summary-row'

/**
 * Brings the summaries after the documents, in the transaction that wrote them: those of what was written, of invoices whose credit
 * notes changed, and of drafts that show a name from a card that changed. The one place where summaries are made.
 */
export async function followDocuments(tx: Transaction, written: readonly StoredDocument[]): Promise<void> {
  const notes = written.filter(({ kind }) => kind === 'credit-note')
  const invoices = written.filter(({ kind }) => kind === 'invoice')
  const cards = written.filter(({ kind }) => kind === 'customer')
  if (notes.length + invoices.length + cards.length === 0) return
  const summaries = tx.table<AnySummaryRow, string>('summaries')
  const documents = tx.table<unknown, string>('documents')

  const read = async (keys: readonly string[]): Promise<StoredDocument[]> => {
    if (keys.length === 0) return []
    const rows = await documents.bulkGet([...keys])
    return rows.flatMap((row) => readDocument(row) ?? [])
  }
  /** Keys of what stands on each of these lists; none is looked for where no list of that sort holds anything. */
  const standingOn = async (sort: 'card' | 'credit', ids: readonly string[]): Promise<DocumentKey[][]> => {
    if (ids.length === 0) return []
    // Not `count`, which counts all of them before it is cut.
    const any = await summaries.where('lists').startsWith(`${sort}:`).limit(1).primaryKeys()
    if (any.length === 0) return ids.map(() => [])
    const found = await Dexie.Promise.all(
      ids.map((id) =>
        summaries
          .where('lists')
          .between(...placesOf(`${sort}:${id}`))
          .primaryKeys(),
      ),
    )
    return found.map((keys) => keys.filter(isDocumentKey))
  }
  /** Names on the cards of those papers that bear none themselves. */
  const namesFor = async (papers: readonly StoredDocument[]): Promise<ReadonlyMap<string, unknown>> => {
    const wanted = papers.flatMap(({ value: { buyer, customerId } }) =>
      typeof customerId === 'string' && !(isObject(buyer) && buyer['name']) ? `customer#${customerId}` : [],
    )
    const found = await read([...new Set(wanted)])
    return new Map(found.map(({ key, value }) => [idOf(key), value['name']]))
  }
  const write = async (papers: readonly StoredDocument[]): Promise<void> => {
    if (papers.length === 0) return
    const names = await namesFor(papers)
    const credits = await standingOn(
      'credit',
      papers.map(({ key }) => idOf(key)),
    )
    const amounts = new Map(
      present(await summaries.bulkGet(credits.flat())).map((row) => [row.key, row.total]),
    )
    const last = await summaries.orderBy('seq').last()
    let seq = last?.seq ?? 0
    await summaries.bulkPut(
      papers.map(({ key, value, deleted }, index): AnySummaryRow => {
        seq++
        if (deleted) return { key, seq, gone: true }
        const invoice = readInvoice(value)
        const name = names.get(invoice.customerId ?? '')
        const credited =
          kindOf(key) === 'invoice' ? (credits[index] ?? []).flatMap((note) => amounts.get(note) ?? []) : []
        const summary = summarise(invoice, typeof name === 'string' ? name : '', credited)
        return summaryRow(key, summary, seq, invoice.buyer?.name)
      }),
    )
  }

  // Invoices that a note was against before, and those that it is against now.
  const before = notes.length === 0 ? [] : present(await summaries.bulkGet(notes.map(({ key }) => key)))
  const credited = [...before.map(({ creditOf }) => creditOf), ...notes.map(({ value }) => value['creditOf'])]
  const named = await standingOn(
    'card',
    cards.map(({ key }) => idOf(key)),
  )
  const known = new Set<string>(written.map(({ key }) => key))
  const touched = [
    ...credited.flatMap((id) => (typeof id === 'string' ? `invoice#${id}` : [])),
    ...named.flat(),
  ]
  await write(notes)
  await write([...invoices, ...(await read([...new Set(touched)].filter((key) => !known.has(key))))])
}

const present = (rows: readonly (AnySummaryRow | undefined)[]): SummaryRow[] =>
  rows.filter((row): row is SummaryRow => row !== undefined && !isGone(row))
