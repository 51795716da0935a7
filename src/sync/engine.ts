import type { Fault } from './fault'
import type { OtherHistory, OutboxRow, Replica, SentDocument } from './local'
import type { JsonObject } from './json'
import type { Compression, LocalStore, LocalTransaction, Remote, Rules, World } from './ports'
import type { RoundReport } from './report'
import type { BatchId, DeviceId, DocumentKey, Instant, Root } from './scalars'

/** What the parts of a round share. */
export interface Engine {
  readonly store: LocalStore
  readonly remote: Remote
  readonly compression: Compression
  readonly world: World
  readonly rules: Rules
  /** Plain attributes of a readable copy, e.g. the value with its computed totals. */
  readonly readable: (kind: string, value: JsonObject) => JsonObject
  readonly memory: Memory
  readonly report: RoundReport
  readonly onProgress: (progress: Progress) => void
  readonly stopped: () => boolean
}

export interface Progress {
  readonly phase: 'receiving' | 'sending' | 'copying'
  readonly done: number
  readonly total: number
}

/** A batch that can be frozen as long as the device is as it was when its documents were chosen. */
export interface Chosen {
  readonly batch: BatchId
  readonly documents: readonly SentDocument[]
  readonly payload: Uint8Array
  readonly rowsByKey: ReadonlyMap<DocumentKey, readonly OutboxRow[]>
  /** The replica as it has to be by then. */
  readonly expected: Place
}

/** What one worker life remembers between rounds. Nothing here is needed for being right. */
export interface Memory {
  /** When the history was last checked by a pull. */
  checkedAt: Instant | undefined
  /** Packed bytes per character of payload text, learned. */
  packing: number
  /** What a batch may weigh packed, in bytes: halves when throttled or slow, doubles when fast. */
  batchBytes: number
  /** Whether the last batch was quick, so that the next may be larger. */
  growing: boolean
  /** The next batch, chosen and packed while a request was on its way. */
  prepared: Chosen | undefined
  /** What a batch may hold: halves when the table refuses one, to find the document that it refuses. */
  batchDocuments: number
  copiesDue: boolean
  /** Readable copies written since the mark was last moved: a round that was stopped there goes on behind them. */
  readonly written: Set<string>
}

/** An entry is at most about 100 kB packed on a line of which nothing is known: a phone on a slow line gets it through. */
const firstBatchBytes = 100_000
/** On a fast one an entry may be larger: fewer round trips. DynamoDB's own limit is 400 kB an item. */
export const fullBatchBytes = 300_000
/** What an entry may take on its way, in milliseconds. */
export const fastMs = 1_000
export const fullBatchDocuments = 2_000

export const freshMemory = (): Memory => ({
  checkedAt: undefined,
  packing: 0.25,
  batchBytes: firstBatchBytes,
  growing: true,
  prepared: undefined,
  batchDocuments: fullBatchDocuments,
  copiesDue: true,
  written: new Set(),
})

/** Why a round stopped before everything was sent and received. */
export type Stop =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'other-history'; readonly why: OtherHistory; readonly root: Root | null }
  /** The table was written by a newer version of the app. */
  | { readonly kind: 'newer-format'; readonly format: number }
  /** Something in the log that no version writes, e.g. after editing by hand. */
  | { readonly kind: 'damaged'; readonly detail: string }
  /** Lost too many races, or another worker moved things meanwhile: soon again. */
  | { readonly kind: 'busy' }
  /** Time is up or a person cancelled. */
  | { readonly kind: 'stopped' }

export const faultStop = (fault: Fault): Stop => ({ kind: 'fault', fault })
export const isStop = (value: { readonly kind: string }): value is Stop => stopKinds.has(value.kind)
const stopKinds = new Set<string>([
  'fault',
  'other-history',
  'newer-format',
  'damaged',
  'busy',
  'stopped',
] satisfies Stop['kind'][])

/** The replica row; makes it, with a fresh device id, for a device that has none. */
export async function replicaOf(tx: LocalTransaction, newDeviceId: () => DeviceId): Promise<Replica> {
  const found = await tx.replica()
  if (found !== undefined) return found
  const replica = freshReplica(newDeviceId())
  await tx.setReplica(replica)
  return replica
}

export const freshReplica = (device: DeviceId): Replica => ({
  device,
  epoch: 0,
  cursor: { number: 0, batch: '' },
  verified: { number: 0, batch: '' },
  acknowledged: [],
  unreadable: [],
  copied: { epoch: 0, entry: 0 },
})

/** Which history a device has, up to where, and as whom. */
type Place = Pick<Replica, 'root' | 'device' | 'cursor'>

/** Whether nobody moved the replica since `before` was read: no decision made before an await holds without it. */
export const unmoved = (now: Replica | undefined, before: Place): now is Replica =>
  now !== undefined &&
  now.root === before.root &&
  now.device === before.device &&
  now.cursor.number === before.cursor.number &&
  now.cursor.batch === before.cursor.batch
