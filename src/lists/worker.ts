import { uniqueNumberKey } from '../domain/unique-number'
import { openBooks } from '../store/books'
import { followDocuments } from '../store/follow-documents'
import { summariesAfter } from '../store/listing'
import type { AnySummaryRow } from '../store/summary-row'
import { Desk } from './desk'
import { InvoiceBook } from './invoice-book'
import type { Asked, Told } from './protocol'

/** Summaries that are read at once: long enough to be quick, short enough to answer in between. */
const stretch = 2_000

declare const self: DedicatedWorkerGlobalScope

const books = openBooks(self.name, {
  rules: { uniqueNumber: uniqueNumberKey },
  follow: () => Promise.resolve(followDocuments),
})
const book = new InvoiceBook()
let unsynced: ReadonlySet<string> = new Set()
const desk = new Desk(book, () => unsynced)
const tell = (told: Told) => self.postMessage(told)

let seq = 0
let ready = false
let reading = Promise.resolve()
const waiting: Asked[] = []

/** Takes what was read past the last summary known, and reads on where that was not all. */
async function take(read: readonly AnySummaryRow[]): Promise<void> {
  for (let rows = read; ; rows = await summariesAfter(books, seq, stretch)) {
    // It may have been read before the last ones were taken.
    const fresh = rows.filter((row) => row.seq > seq)
    seq = fresh.at(-1)?.seq ?? seq
    if (book.put(fresh) === 'reordered') desk.forget()
    if (rows.length < stretch) break
    tell({ type: 'books', read: book.size, ready })
  }
  ready = true
  tell({ type: 'books', read: book.size, ready })
  waiting.splice(0).forEach(answer)
}

function answer(asked: Asked): void {
  if (ready) tell({ type: 'answer', id: asked.id, answer: desk.answer(asked.ask) })
  else waiting.push(asked)
}

const failed = () => tell({ type: 'failed' })

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => answer(data))
// What is told of a change is read with it: while another device's changes come in, every look waits until some of them are written.
books
  .watchEach(() => summariesAfter(books, seq, stretch))
  .subscribe((rows) => {
    reading = reading.then(() => take(rows))
    reading.catch(failed)
  }, failed)
books
  .watchEach(() => books.unsentKeys())
  .subscribe((keys) => {
    unsynced = keys
    if (ready) tell({ type: 'books', read: book.size, ready })
  }, failed)
