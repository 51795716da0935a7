import { uniqueNumberKey } from '../domain/unique-number'
import { openBooks } from '../store/books'
import { followDocuments } from '../store/follow-documents'
import { summariesAfter } from '../store/listing'
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
let reading: Promise<void> | undefined
const waiting: Asked[] = []

/** Reads on from the last summary known until there are no more. */
async function readOn(): Promise<void> {
  for (;;) {
    const rows = await summariesAfter(books, seq, stretch)
    seq = rows.at(-1)?.seq ?? seq
    if (book.put(rows) === 'reordered') desk.forget()
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
const follow = () => {
  reading = (reading ?? Promise.resolve()).then(readOn)
  reading.catch(failed)
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => answer(data))
books.watch(() => summariesAfter(books, seq, 1)).subscribe(follow, failed)
books
  .watch(() => books.unsentKeys())
  .subscribe((keys) => {
    unsynced = keys
    if (ready) tell({ type: 'books', read: book.size, ready })
  }, failed)
