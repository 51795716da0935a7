import type { CurrencyCode } from '../domain/currency'
import type { Figures, FiguresQuery } from '../reports/figures'
import type { StorageFault } from '../store/storage-fault'

/** What the clerk does, by name: what it is handed, and what it hands back. Everything here can be cloned. */
export interface Jobs {
  /** The reports. The documents are read once and kept; `anew` reads them again. */
  readonly figures: {
    readonly ask: { readonly query: FiguresQuery; readonly anew: boolean }
    readonly answer: FiguresAnswer
  }
}

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
