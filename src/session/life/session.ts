import type { Endpoint } from '../place/endpoint'
import type { Region } from '../place/region'
import type { TableName } from '../place/table-name'
import type { WorkspaceName } from '../place/workspace-name'

/**
 * How AWS ended a session. The credentials are worth nothing afterwards: they are wiped and only a new paste helps.
 * `signature`: the secret does not belong to the key id.
 */
export type EndReason = 'session-expired' | 'lab-ended' | 'rejected' | 'signature'

/** Why nothing syncs while the credentials themselves may be fine. */
export type TroubleReason =
  | 'not-checked'
  | 'not-allowed'
  | 'unreachable'
  | 'clock-wrong'
  | 'table-missing'
  | 'wrong-schema'
  | 'other-history'
  | 'storage-blocked'
  | 'storage-full'
  | 'storage-failed'
  /** The credentials URL gave nothing that works, and the last credentials are over. */
  | 'not-renewed'
  | 'newer-format'
  /** Something lies in the table's log that no version of the app writes. */
  | 'damaged'

/** Why a credentials URL gave nothing to use. */
export type RenewalFault =
  | 'unreachable'
  | 'timeout'
  | 'redirected'
  /** It answered with an HTTP status that is none of success: the bearer token is wrong, say. */
  | 'refused'
  /** HTML, say: a web page, a login. */
  | 'not-json'
  | 'wrong-shape'
  | 'expired'
  | 'too-large'

export type OfflineReason = 'no-credentials' | EndReason | TroubleReason

export interface Trouble {
  readonly reason: TroubleReason
  /** With `not-allowed`: the action the policy lacks, such as `dynamodb:PutItem`. */
  readonly action?: string
  /** With `not-renewed`. */
  readonly renewal?: RenewalFault
}

/** What the last request to the table said. Times are server time, in epoch milliseconds. */
export type LastOutcome =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'accepted'; readonly at: number }
  | { readonly kind: 'ended'; readonly reason: EndReason; readonly at: number }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly at: number }

/**
 * Who said when the session ends. `text`: the pasted text; `person`: `Time left in the lab`; `known`: the same key id was
 * pasted before and kept its end; `server`: AWS still accepted after the guessed end, or ended it; `refresh`: the
 * credentials URL.
 */
export type EndsFrom = 'text' | 'person' | 'known' | 'server' | 'refresh'

/** The device's clock against the server's. */
export interface ClockReading {
  /** Server time minus device time, milliseconds. 0 until a server was heard. */
  readonly offset: number
  /** Whether a server's `Date` was heard since the session began. */
  readonly known: boolean
  /** The latest server time ever reckoned, epoch milliseconds: a clock that is set back must not give time back. */
  readonly latest: number
}

/**
 * One set of credentials without its secrets: safe to store in the clear and to show. All times are server time (device
 * time plus `clock.offset`), epoch milliseconds.
 */
export interface Session {
  readonly v: 1
  /** Random, made once; the seal is bound to it. */
  readonly id: string
  /** `ASIA…WXYZ` */
  readonly keyHint: string
  /** SHA-256 of the key id, hex. */
  readonly keyFingerprint: string
  readonly temporary: boolean
  readonly region: Region
  /** Absent: AWS's own for the region. */
  readonly endpoint?: Endpoint
  readonly table: TableName
  readonly workspace: WorkspaceName
  /** Twelve digits from the table's ARN, once seen. */
  readonly accountId?: string
  readonly startedAt: number
  /** Absent for long-lived keys: no timer. */
  readonly endsAt?: number
  readonly endsFrom?: EndsFrom
  /** Present: a credentials URL gives fresh ones, and this is when they are due. */
  readonly renewAt?: number
  readonly clock: ClockReading
  readonly outcome: LastOutcome
}
