import { describe, expect, it } from 'vitest'
import { createDeviceState } from '../../../../src/app/state/device-state'
import type { Books } from '../../../../src/store/books'
import type { Vault } from '../../../../src/store/vault'
import type { Replica, SyncLogLine } from '../../../../src/sync/local'

interface Kept {
  readonly replica?: Partial<Replica>
  readonly log?: readonly SyncLogLine[]
  readonly broken?: Error
}

/** A store that says each thing once, at once. */
function stateOf({ replica, log = [], broken }: Kept) {
  const watch = <T>(query: () => Promise<T>) => ({
    subscribe(next: (value: T) => void, failed: (error: unknown) => void) {
      void query().then(next, failed)
      return { unsubscribe: () => undefined }
    },
  })
  const say = <T>(value: T) => (broken === undefined ? Promise.resolve(value) : Promise.reject(broken))
  const books = {
    watchEach: watch,
    waiting: () => say(0),
    parked: () => say([]),
    replica: () => say(replica),
    syncLog: () => say(log),
  } as unknown as Books
  const vault = { get: () => say(undefined), watch: () => watch(() => say(undefined)) } as unknown as Vault
  return createDeviceState(books, vault, { now: () => 0 })
}

const arrived = () => new Promise((resolve) => setImmediate(resolve))
const round = (at: number, details: SyncLogLine['details']): SyncLogLine => ({ at, event: 'round', details })

describe('where things stand', () => {
  it('is unknown until storage has said something', async () => {
    const state = stateOf({})
    expect(state.known.value).toBe(false)
    await arrived()
    expect(state.known.value).toBe(true)
    expect(state.badge.value).toMatchObject({ state: 'offline', reason: 'no-credentials' })
  })

  it('is offline for blocked storage, whatever else is the matter', async () => {
    const state = stateOf({ broken: new DOMException('private', 'SecurityError') })
    await arrived()
    expect(state.known.value).toBe(true)
    expect(state.storage.value).toBe('blocked')
    expect(state.badge.value).toMatchObject({ state: 'offline', reason: 'storage-blocked' })
  })

  it.each([
    { storage: 'full', reason: 'storage-full' },
    { storage: 'lost', reason: 'storage-failed' },
    { storage: 'newer-version', reason: 'newer-format' },
    { storage: 'said by a later version', reason: 'storage-failed' },
  ])(
    'is offline while rounds can store nothing ($storage), until one can again',
    async ({ storage, reason }) => {
      const state = stateOf({})
      await arrived()
      state.roundEnded({ type: 'failed', storage })
      expect(state.badge.value).toMatchObject({ state: 'offline', reason })
      state.roundEnded({ type: 'no-answer' })
      expect(state.badge.value).toMatchObject({ reason })
      state.roundEnded({ type: 'done' })
      expect(state.badge.value).toMatchObject({ reason: 'no-credentials' })
    },
  )

  it('is offline for other history until a person has answered', async () => {
    const state = stateOf({ replica: { question: { why: 'other-root', root: null, at: 1 } } })
    await arrived()
    expect(state.question.value).toBe('other-root')
    expect(state.badge.value).toMatchObject({ state: 'offline', reason: 'other-history' })
  })

  it('takes the last sync from rounds that ended well, and the word of others from rounds that brought entries', async () => {
    const state = stateOf({
      log: [
        round(5, { outcome: 'retry-later', entriesReceived: 0 }),
        round(4, { outcome: 'retry-later', entriesReceived: 2 }),
        round(3, { outcome: 'done', entriesReceived: 0 }),
      ],
    })
    await arrived()
    expect(state.lastSync.value).toBe(3)
    expect(state.othersWroteAt.value).toBe(4)
  })

  it('shows a write that failed until the next one works', () => {
    const state = stateOf({})
    state.wrote({ error: new DOMException('no room', 'QuotaExceededError') })
    expect(state.writeFault.value).toBe('full')
    state.wrote('stored')
    expect(state.writeFault.value).toBeUndefined()
  })
})
