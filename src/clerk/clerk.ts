import { uniqueNumberKey } from '../domain/numbering'
import { currenciesOf, figuresOf } from '../reports/figures'
import { openBooks } from '../store/books'
import type { Books } from '../store/books'
import { storageFault } from '../store/storage-fault'
import type { JobName, Jobs, Order, Report } from './jobs'
import { readFacts } from './read-facts'
import type { ReadFacts } from './read-facts'

/** The composition root of the web worker that takes long work off the page: it reads and writes the books by itself. */

const say = (report: Report): void => postMessage(report)
const progress = (done: number, total: number): void => say({ type: 'progress', done, total })

let opened: { readonly workspace: string; readonly books: Books } | undefined
let facts: ReadFacts | undefined

function booksOf(workspace: string): Books {
  if (opened?.workspace !== workspace) {
    opened?.books.close()
    facts = undefined
    opened = { workspace, books: openBooks(workspace, { rules: { uniqueNumber: uniqueNumberKey } }) }
  }
  return opened.books
}

type Work = { [Name in JobName]: (ask: Jobs[Name]['ask'], books: Books) => Promise<Jobs[Name]['answer']> }

const work: Work = {
  async figures({ query, anew }, books) {
    if (facts === undefined || anew) facts = await readFacts(books.store, (read) => progress(read, 0))
    const { facts: all, unreadable } = facts
    return { figures: figuresOf(all, query), currencies: currenciesOf(all), unreadable }
  },
}

async function fulfil<Name extends JobName>({ job, workspace, ask }: Order<Name>): Promise<Report> {
  try {
    return { type: 'done', answer: await work[job](ask, booksOf(workspace)) }
  } catch (error) {
    const storage = storageFault(error)
    const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return storage === 'unknown' ? { type: 'failed', fault } : { type: 'failed', storage, fault }
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => void fulfil(data).then(say))
