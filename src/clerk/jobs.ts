import type { CurrencyCode } from '../domain/currency'
import type { CsvManner } from '../papers/tables/csv-text'
import type { Period } from '../papers/tables/booked'
import type { TableName } from '../papers/tables/tables'
import type { Figures, FiguresQuery } from '../reports/figures'
import type { Encoding } from './import/decode-text'
import type { ImportAsk, ImportPreview, ReadImportAnswer } from './import/import-desk'
import type { BackupFault } from '../store/backup/read-backup'
import type { RestoreSummary } from '../store/backup/restore-backup'
import type { Backup } from '../store/backup/write-backup'
import type { StorageFault } from '../store/storage-fault'
import type { DocumentKey, Instant } from '../sync/scalars'
import type { Wish } from '../sync/take-back'

/** What the clerk does, by name: what it is handed, and what it hands back. Everything here can be cloned. */
export interface Jobs {
  /** The reports. The documents are read once and kept; `anew` reads them again. */
  readonly figures: {
    readonly ask: { readonly query: FiguresQuery; readonly anew: boolean }
    readonly answer: FiguresAnswer
  }
  /** A table over what was given out, as CSV. */
  readonly 'make-table': { readonly ask: TableAsk; readonly answer: TableAnswer }
  /** Everything in the books as a file. `madeAt` is an ISO 8601 moment. */
  readonly 'make-backup': { readonly ask: { readonly madeAt: string }; readonly answer: Backup }
  /** What restoring would come to. */
  readonly 'look-at-backup': {
    readonly ask: { readonly file: Blob; readonly wish: Wish }
    readonly answer: BackupAnswer
  }
  readonly 'restore-backup': {
    readonly ask: { readonly file: Blob; readonly wish: Wish; readonly at: Instant }
    readonly answer: BackupAnswer
  }
  /** Another program's invoices: read, looked at as often as the matching changes, brought in. */
  readonly 'read-import': {
    readonly ask: { readonly file: Blob; readonly encoding?: Encoding }
    readonly answer: ReadImportAnswer
  }
  readonly 'preview-import': { readonly ask: ImportAsk; readonly answer: ImportPreview }
  /** Answers how many invoices came in. */
  readonly 'do-import': { readonly ask: ImportAsk; readonly answer: number }
}

export interface TableAsk {
  readonly name: TableName
  readonly period: Period
  readonly manner: CsvManner
  /** Of these documents alone. Absent: of all. */
  readonly keys?: readonly DocumentKey[]
}

export interface TableAnswer {
  readonly file: Blob
  /** Documents of those asked for that are no drafts: a table can't have more. */
  readonly count: number
}

/** Files come from anywhere: one that is refused is an answer and no failure. */
export type BackupAnswer =
  | { readonly ok: true; readonly summary: RestoreSummary }
  | { readonly ok: false; readonly fault: BackupFault }

export type JobName = keyof Jobs

export interface FiguresAnswer {
  /** Absent where there is no document that counts. */
  readonly figures: Figures | undefined
  /** All that there are, the most used first. */
  readonly currencies: readonly CurrencyCode[]
  /** Issued documents with a figure that can't be read: they are in no sum. */
  readonly unreadable: number
}

/** Page to clerk. One job at a time. */
export interface Order<Name extends JobName = JobName> {
  readonly job: Name
  readonly workspace: string
  readonly ask: Jobs[Name]['ask']
}

/** Clerk to page. */
export type Report =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly answer: Jobs[JobName]['answer'] }
  /** `storage`: the device's storage failed. `fault`: something else, with the engine's own words. */
  | { readonly type: 'failed'; readonly storage?: StorageFault; readonly fault: string }
