import { describe, expect, it } from 'vitest'
import { afterExpiry } from '../../../src/session/life/transitions'
import type { Session } from '../../../src/session/life/session'
import { createDriver } from '../../../src/sw/driver'
import type { DriverParts } from '../../../src/sw/driver'
import { recordEdits } from '../../../src/sync/changes'
import { replicaOf } from '../../../src/sync/engine'
import type { LocalStore, Remote } from '../../../src/sync/ports'
import { batchId, deviceId, documentKey, rootOf } from '../../../src/sync/scalars'
import { createFakeRemote } from '../../support/fake-remote'
import { createMemoryStore } from '../../support/memory-store'
import { hour, labCredentials, labSession } from './lab-session'

const turn = () => new Promise((resolve) => setImmediate(resolve))

const rules = { uniqueNumber: () => undefined }
const noAnswer = { ok: false, fault: { kind: 'retry-later', throttled: false, detail: '' } } as const

/** A driver over a table in memory, in a world whose clock moves only when something waits. */
function scene() {
  let now = 0
  let names = 0
  let session: Session | undefined = labSession()
  /** The whole table, or one of its ports. */
  let down: boolean | keyof Remote = false
  let full = false
  let requests = 0
  let stops = 0
  const table = createFakeRemote({ workspace: 'main' })
  const kept = createMemoryStore(rules)
  const store: LocalStore = {
    transaction: (mode, work) =>
      full && mode === 'write'
        ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
        : kept.transaction(mode, work),
  }
  const remote = new Proxy(table, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (typeof found !== 'function') return found
      return (...args: unknown[]) => {
        requests++
        return down === true || down === name
          ? Promise.resolve(noAnswer)
          : (found as (...args: unknown[]) => unknown).apply(target, args)
      }
    },
  }) as unknown as Remote
  const keeper: DriverParts['keeper'] = {
    current: async () =>
      session === undefined || session.outcome.kind === 'ended'
        ? undefined
        : { session, credentials: labCredentials },
    update: async (_id, change) => void (session = session && change(session)),
  }
  let last: Promise<unknown> = Promise.resolve()
  const locks = {
    request: (_name: string, work: () => Promise<unknown>) => (last = last.catch(() => undefined).then(work)),
  } as unknown as LockManager
  const driver = createDriver({
    keeper,
    openBooks: () => ({ store }),
    connect: () => ({ ...remote, stop: () => void stops++ }),
    compression: {
      pack: async (text) => new TextEncoder().encode(text),
      unpack: async (bytes) => new TextDecoder().decode(bytes),
    },
    world: {
      now: () => now,
      random: () => 0.999,
      newBatchId: () => batchId(`b${++names}`),
      newDeviceId: () => deviceId(`d${++names}`),
      newRoot: () => rootOf(`r${++names}`),
    },
    rules,
    readable: (_kind, value) => value,
    locks,
    wait: async (ms) => {
      now += ms
      if (now > hour / 60) down = false
    },
    onProgress: () => undefined,
    onIdle: () => undefined,
  })
  return {
    driver,
    table,
    requests: () => requests,
    stops: () => stops,
    session: () => session,
    endSession: () => void (session = session && afterExpiry(session, 'lab-ended', now)),
    setDown: (value: typeof down) => void (down = value),
    setFull: (value: boolean) => void (full = value),
    advance: (ms: number) => void (now += ms),
    edit: (id: string) =>
      store.transaction('write', async (tx) => {
        const { device } = await replicaOf(tx, () => deviceId('mine'))
        const edit = { key: documentKey('note', id), before: undefined, after: { id } }
        await recordEdits(tx, [edit], { at: now, device })
      }),
    waiting: () => store.transaction('read', async (tx) => (await tx.outbox(0, 1_000)).length),
  }
}

describe('driving', () => {
  it('sends what waits and says that it is clean', async () => {
    const { driver, edit, waiting } = scene()
    await edit('a')
    expect(await driver.drive('change', 60_000)).toBe('clean')
    expect(await waiting()).toBe(0)
  })

  it('for a change that was sent already asks for nothing, and does not say that the table answered', async () => {
    const { driver, edit, requests, session, advance } = scene()
    await edit('a')
    await driver.drive('change', 60_000)
    const [asked, before] = [requests(), session()]
    expect(before?.outcome.kind).toBe('accepted')
    advance(120_000)
    expect(await driver.drive('background', 60_000)).toBe('clean')
    expect([requests(), session()]).toEqual([asked, before])
  })

  it('triggers that come before a round has begun are served by it; one that comes later asks for one more', async () => {
    const { driver, edit, waiting } = scene()
    await edit('a')
    const first = driver.drive('change', 60_000)
    expect(driver.drive('change', 60_000)).toBe(first)
    await first
    await edit('b')
    const second = driver.drive('change', 60_000)
    expect(second).not.toBe(first)
    await second
    expect(await waiting()).toBe(0)
  })

  it('after a failure a poll waits out the back-off without a request; a network that came back is tried at once', async () => {
    const { driver, edit, requests, setDown, waiting } = scene()
    await edit('a')
    setDown(true)
    expect(await driver.drive('change', 60_000)).toBe('retry-helps')
    const sofar = requests()
    expect(await driver.drive('poll', 60_000)).toBe('retry-helps')
    expect(requests()).toBe(sofar)
    setDown(false)
    expect(await driver.drive('online', 60_000)).toBe('clean')
    expect(await waiting()).toBe(0)
  })

  it('a clock that is set back does not make a back-off longer', async () => {
    const { driver, edit, setDown, advance, waiting } = scene()
    await edit('a')
    setDown(true)
    expect(await driver.drive('change', 60_000)).toBe('retry-helps')
    setDown(false)
    advance(-24 * hour)
    expect(await driver.drive('poll', 60_000)).toBe('clean')
    expect(await waiting()).toBe(0)
  })

  it('a round that got something through before it failed begins the back-off anew', async () => {
    const { driver, edit, setDown, advance, waiting } = scene()
    setDown(true)
    for (let failures = 0; failures < 12; failures++) await driver.drive('online', 60_000)
    await edit('a')
    setDown('putCopy')
    expect(await driver.drive('online', 60_000)).toBe('retry-helps')
    setDown(false)
    expect(await waiting()).toBe(0)
    advance(1_000)
    expect(await driver.drive('poll', 60_000)).toBe('clean')
  })

  it('a full device is told of again without a request until the back-off is over, and then all is sent', async () => {
    const { driver, edit, requests, setFull, waiting, advance } = scene()
    await edit('a')
    setFull(true)
    await expect(driver.drive('change', 60_000)).rejects.toMatchObject({ name: 'QuotaExceededError' })
    const sofar = requests()
    setFull(false)
    await expect(driver.drive('poll', 60_000)).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(requests()).toBe(sofar)
    expect(await waiting()).toBeGreaterThan(0)
    advance(hour)
    expect(await driver.drive('poll', 60_000)).toBe('clean')
    expect(await waiting()).toBe(0)
  })

  it('a sync event goes on, backing off, until the outbox is empty', async () => {
    const { driver, edit, setDown, waiting } = scene()
    await edit('a')
    setDown(true)
    expect(await driver.drive('background', 150_000)).toBe('clean')
    expect(await waiting()).toBe(0)
  })

  it('a person who cancels calls off what runs and what waits its turn, and nothing that is asked for later', async () => {
    const { driver, edit, requests, waiting } = scene()
    await edit('a')
    const asked = [driver.drive('change', 60_000), driver.drive('asked', 60_000)]
    driver.cancel()
    expect(await Promise.all(asked)).toEqual(['retry-helps', 'retry-helps'])
    expect(requests()).toBe(0)
    expect(await waiting()).toBe(1)
    const called = driver.drive('background', 60_000)
    driver.cancel()
    const later = driver.drive('change', 60_000)
    expect(later).not.toBe(called)
    expect(await later).toBe('clean')
    expect(await waiting()).toBe(0)
  })

  it('a session that is over resolves the event without a request: the browser’s few tries are not burnt', async () => {
    const { driver, edit, endSession, requests, waiting } = scene()
    await edit('a')
    endSession()
    expect(await driver.drive('background', 150_000)).toBe('retry-does-not-help')
    expect(requests()).toBe(0)
    expect(await waiting()).toBe(1)
  })

  it('after the guessed end nothing is tried by itself, but Sync now tries once and extends', async () => {
    const { driver, advance, requests, session } = scene()
    advance(5 * hour)
    expect(await driver.drive('poll', 60_000)).toBe('retry-does-not-help')
    expect(requests()).toBe(0)
    expect(await driver.drive('asked', 60_000)).toBe('clean')
    expect(session()?.endsFrom).toBe('server')
  })

  it('a table is asked for its log while its session is being tried, and not again once that is in force', async () => {
    const { driver, requests } = scene()
    await driver.drive('connected', 60_000)
    const whole = requests()
    driver.lookAhead({ session: labSession(), credentials: labCredentials })
    await turn()
    expect(requests()).toBe(whole + 1)
    driver.restart()
    expect(await driver.drive('connected', 60_000)).toBe('clean')
    // The look at the log was the only request that a round with nothing to send needs.
    expect(requests()).toBe(whole + 1)
  })

  it('a session that did not come into force is let go of with its table, and what it was told is not used', async () => {
    const { driver, requests, stops, edit, waiting } = scene()
    driver.lookAhead({ session: labSession('another'), credentials: labCredentials })
    driver.lookAhead(undefined)
    expect(stops()).toBe(1)
    await turn()
    const asked = requests()
    await edit('a')
    driver.restart()
    expect(await driver.drive('connected', 60_000)).toBe('clean')
    expect(await waiting()).toBe(0)
    expect(requests()).toBeGreaterThan(asked)
  })
})
