import { uniqueNumberKey } from '../domain/unique-number'
import { currenciesOf, figuresOf } from '../reports/figures'
import { BackupRefused } from '../store/backup/read-backup'
import { lookAtBackup, restoreBackup } from '../store/backup/restore-backup'
import type { RestoreSummary } from '../store/backup/restore-backup'
import { writeBackup } from '../store/backup/write-backup'
import { openBooks } from '../store/books'
import type { Books } from '../store/books'
import { followDocuments } from '../store/follow-documents'
import { storageFault } from '../store/storage-fault'
import type { BackupAnswer, JobName, Jobs, Order, Report } from './jobs'
import { ImportDesk } from './import/import-desk'
import { readFacts } from './read-facts'
import type { ReadFacts } from './read-facts'
import { makeTable } from './make-table'

/** The composition root of the web worker that takes long work off the page: it reads and writes the books by itself. */

const say = (report: Report): void => postMessage(report)
const progress = (done: number, total: number): void => say({ type: 'progress', done, total })

const rules = { uniqueNumber: uniqueNumberKey }

const desk = new ImportDesk()
let opened: { readonly workspace: string; readonly books: Books } | undefined
let facts: ReadFacts | undefined

function booksOf(workspace: string): Books {
  if (opened?.workspace !== workspace) {
    opened?.books.close()
    facts = undefined
    opened = {
      workspace,
      books: openBooks(workspace, { rules, follow: () => Promise.resolve(followDocuments) }),
    }
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
  'read-import': ({ file, encoding }) => desk.read(file, encoding),
  'preview-import': (ask, books) => desk.preview(books, ask, progress),
  'do-import': (ask, books) => desk.bring(books, ask, progress),
  'make-table': (ask, books) => makeTable(books, ask, progress),
  'make-backup': ({ madeAt }, books) => writeBackup(books.store, madeAt, (done) => progress(done, 0)),
  'look-at-backup': ({ file, wish }, books) =>
    orRefused(lookAtBackup(books.store, file, { rules, wish, onProgress: (done) => progress(done, 0) })),
  'restore-backup': ({ file, wish, at }, books) =>
    orRefused(restoreBackup(books.store, file, at, { rules, wish, onProgress: (done) => progress(done, 0) })),
}

async function orRefused(work: Promise<RestoreSummary>): Promise<BackupAnswer> {
  try {
    return { ok: true, summary: await work }
  } catch (error) {
    if (error instanceof BackupRefused) return { ok: false, fault: error.fault }
    throw error
  }
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
