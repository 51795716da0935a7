import { computed, signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { readSession } from '../../session/life/read-session'
import { sessionState } from '../../session/life/session-state'
import type { SessionState } from '../../session/life/session-state'
import type { Session, Trouble, TroubleReason } from '../../session/life/session'
import type { Books } from '../../store/books'
import { storageFault } from '../../store/storage-fault'
import type { StorageFault } from '../../store/storage-fault'
import type { Vault } from '../../store/vault'
import type { Answer } from '../worker/worker-link'
import type { OtherHistory, ParkedDocument, SyncLogLine } from '../../sync/local'

/** Where things stand, kept up to date from the store whoever writes it: this tab, another one, the worker. */
export interface DeviceState {
  readonly session: ReadonlySignal<Session | undefined>
  readonly badge: ReadonlySignal<SessionState>
  /** Whether the session was read yet: before that, the badge would claim what nobody knows. */
  readonly known: ReadonlySignal<boolean>
  /** Documents with unsent changes, parked ones included. */
  readonly waiting: ReadonlySignal<number>
  readonly parked: ReadonlySignal<readonly ParkedDocument[]>
  /** The table holds other history, and a person has not said what to do. */
  readonly question: ReadonlySignal<OtherHistory | undefined>
  /** Newest first. */
  readonly log: ReadonlySignal<readonly SyncLogLine[]>
  /** When the table last answered, epoch milliseconds of this device. */
  readonly lastSync: ReadonlySignal<number | undefined>
  /** When another device's changes last came in, epoch milliseconds of this device. */
  readonly othersWroteAt: ReadonlySignal<number | undefined>
  /** Storage does not work at all: nothing can be kept here. */
  readonly storage: ReadonlySignal<StorageFault | undefined>
  /** The last write failed; cleared by the next that works. */
  readonly writeFault: ReadonlySignal<StorageFault | undefined>
  /** The worker's last round ended because it could not store something; it can't write that down either. */
  readonly roundFault: ReadonlySignal<StorageFault | undefined>
  /** The device's clock as the badge last saw it, epoch milliseconds. */
  readonly now: ReadonlySignal<number>
  /** Looks at the clock again. */
  tick(): void
  wrote(outcome: 'stored' | { readonly error: unknown }): void
  /** What the worker answered when a round was asked for. */
  roundEnded(answer: Answer): void
}

const logLines = 50

export function createDeviceState(books: Books, vault: Vault, clock: { now(): number }): DeviceState {
  const now = signal(clock.now())
  const storage = signal<StorageFault | undefined>(undefined)
  const writeFault = signal<StorageFault | undefined>(undefined)
  const roundFault = signal<StorageFault | undefined>(undefined)
  const follow = <T>(watched: Watched<T>, first: T): ReadonlySignal<T> => {
    const kept = signal(first)
    watched.subscribe(
      (value) => (kept.value = value),
      (error) => (storage.value = storageFault(error)),
    )
    return kept
  }
  // Without any IndexedDB a live query says nothing at all, not even that it failed.
  vault.get('session').catch((error: unknown) => (storage.value = storageFault(error)))
  const record = follow(vault.watch('session'), unread)
  const waiting = follow(
    books.watchEach(() => books.waiting()),
    0,
  )
  const parked = follow(
    books.watchEach(() => books.parked()),
    [],
  )
  const replica = follow(
    books.watchEach(() => books.replica()),
    undefined,
  )
  const log = follow(
    books.watchEach(() => books.syncLog(logLines)),
    [],
  )

  const session = computed(() => sessionOf(record.value))
  const question = computed(() => replica.value?.question?.why)
  const standing = computed((): Trouble | undefined => {
    if (storage.value !== undefined && storage.value !== 'newer-version') return { reason: 'storage-blocked' }
    const fault = storage.value ?? roundFault.value
    if (fault !== undefined) return { reason: troubleOf[fault] }
    return question.value === undefined ? undefined : { reason: 'other-history' }
  })
  return {
    session,
    badge: computed(() => sessionState(session.value, now.value, standing.value)),
    known: computed(() => record.value !== unread || storage.value !== undefined),
    waiting,
    parked,
    question,
    log,
    lastSync: computed(() => lastSync(session.value, log.value)),
    othersWroteAt: computed(() => log.value.find((line) => isRound(line) && received(line) > 0)?.at),
    storage,
    writeFault,
    roundFault,
    now,
    tick() {
      now.value = clock.now()
    },
    wrote(outcome) {
      writeFault.value = outcome === 'stored' ? undefined : storageFault(outcome.error)
    },
    roundEnded(answer) {
      if (answer.type === 'failed') roundFault.value = storageFaultNamed(answer.storage)
      else if (answer.type === 'done') roundFault.value = undefined
    },
  }
}

const troubleOf: Record<StorageFault, TroubleReason> = {
  blocked: 'storage-blocked',
  full: 'storage-full',
  lost: 'storage-failed',
  'newer-version': 'newer-format',
  unknown: 'storage-failed',
}

/** A worker of another version may have names that are not known here. */
const storageFaultNamed = (name: string): StorageFault =>
  Object.hasOwn(troubleOf, name) ? (name as StorageFault) : 'unknown'

interface Watched<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): unknown
}

const unread: unknown = Symbol('not read yet')

function sessionOf(record: unknown): Session | undefined {
  if (typeof record !== 'object' || record === null || !('session' in record)) return undefined
  const read = readSession(record.session)
  return read.kind === 'session' ? read.session : undefined
}

const isRound = ({ event }: SyncLogLine): boolean => event === 'round'
const received = ({ details }: SyncLogLine): number => Number(details['entriesReceived'] ?? 0)

function lastSync(session: Session | undefined, log: readonly SyncLogLine[]): number | undefined {
  const logged = log.find((line) => isRound(line) && line.details['outcome'] === 'done')?.at
  if (session?.outcome.kind !== 'accepted') return logged
  return Math.max(session.outcome.at - session.clock.offset, logged ?? 0)
}
