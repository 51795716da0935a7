/**
 * The one protocol between the page and the service worker, both directions. The worker answers each request on the
 * MessagePort that came with it; news goes to every window. Nothing here ever carries a credential: the page seals
 * them into storage and names them by the session's id.
 */
import type { RenewalFault } from '../session/life/session'
import type { SessionFault } from '../sync/fault'

export const protocolVersion = 1

/** Why a round is asked for; the sync log shows it. */
export type SyncReason =
  'change' | 'start' | 'online' | 'visible' | 'poll' | 'asked' | 'connected' | 'background'

/** Page to worker. */
export type Request =
  /** A page has come; `reloaded`: it stood here a moment ago. */
  | { readonly type: 'hello'; readonly protocol: number; readonly reloaded: boolean }
  | { readonly type: 'sync'; readonly why: SyncReason }
  | { readonly type: 'cancel' }
  /** Open the candidate session that lies sealed in storage, try it against the table, and make it the session if it works. */
  | {
      readonly type: 'check-session'
      readonly session: string
      /** The account number that a person confirmed after `other-account`. */
      readonly confirmedAccount?: string
    }
  /** With the candidate session: make the table (on-demand, `pk`/`sk`), then check as above. */
  | { readonly type: 'create-table'; readonly session: string; readonly confirmedAccount?: string }
  /** Try the session in force against its table; nothing of it changes. */
  | { readonly type: 'test-connection' }
  /** One page of another table, with the session in force; `after`: the key at which the page before ended, as it was told. */
  | { readonly type: 'scan-table'; readonly table: string; readonly after?: object }
  | { readonly type: 'forget-session' }
  /** A page that may be about to go leaves the sealing key that only open tabs hold. No script can read it out. */
  | { readonly type: 'leave-key'; readonly key: CryptoKey }
  /** A person agreed to merge these books into the table that holds other history. */
  | { readonly type: 'agree-to-merge' }
  | { readonly type: 'retry-parked'; readonly keys: readonly string[] }

/** What checking a candidate against AWS came to, each with its own words and next step on the paste sheet. */
export type CheckResult =
  | { readonly kind: 'connected'; readonly accountId?: string }
  /** `accountId`: where it would be made, as far as the key itself says. */
  | { readonly kind: 'table-missing'; readonly accountId?: string }
  | { readonly kind: 'wrong-schema' }
  | { readonly kind: 'not-allowed'; readonly action: string }
  | { readonly kind: 'session-over'; readonly reason: SessionFault }
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'unreachable' }
  /** The credentials URL gave nothing to use. */
  | { readonly kind: 'not-renewed'; readonly why: RenewalFault }
  /** The account number differs from last time: a person has to confirm before anything is sent. */
  | { readonly kind: 'other-account'; readonly accountId: string; readonly known: string }
  | { readonly kind: 'storage'; readonly detail: string }
  | { readonly kind: 'failed'; readonly detail: string }

/** Worker to page, on the request's port: one answer, and before it that the request was heard. */
export type Reply =
  /** `life` names a Web Lock that the worker holds until its end: who waits for it hears of an answer that never comes. */
  | { readonly type: 'heard'; readonly life: string }
  | { readonly type: 'welcome'; readonly protocol: number }
  | { readonly type: 'done' }
  | { readonly type: 'checked'; readonly result: CheckResult }
  /** Items in DynamoDB's own form, which holds what JSON does not; `last` where there are more. Refused, it is `checked`. */
  | { readonly type: 'scanned'; readonly items: readonly object[]; readonly last?: object }
  | { readonly type: 'not-understood' }
  /** The device's storage does not work; `storage` says how, e.g. `blocked` or `full`. */
  | { readonly type: 'failed'; readonly storage: string }

/** Worker to every window. */
export type News =
  | {
      readonly type: 'progress'
      readonly phase: 'receiving' | 'sending' | 'copying'
      readonly done: number
      readonly total: number
    }
  | { readonly type: 'idle' }
  /** Of a notification: the paste sheet, please. */
  | { readonly type: 'refresh-asked' }
  /** The sealing key, for a tab to hold. No script can read it out. */
  | { readonly type: 'hold-key'; readonly key: CryptoKey }
  /** Answered on the port that comes with it, by a tab that holds the key. */
  | { readonly type: 'key-wanted' }
