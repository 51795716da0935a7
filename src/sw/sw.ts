/// <reference lib="webworker" />
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import type { PrecacheEntry } from 'workbox-precaching'
import { createCompression } from '../cloud/compression'
import { createRemote } from '../cloud/remote'
import { uniqueNumberKey } from '../domain/unique-number'
import { chanceBytes, timeOrderedUuid } from '../domain/time-ordered-uuid'
import type { News, Reply } from '../messages/protocol'
import { readRequest } from '../messages/read-request'
import { openBooks } from '../store/books'
import type { Books } from '../store/books'
import { followDocuments } from '../store/follow-documents'
import { storageFault } from '../store/storage-fault'
import { openVault } from '../store/vault'
import type { Rules } from '../sync/ports'
import { batchId, deviceId, rootOf } from '../sync/scalars'
import { answerRequest } from './answer'
import { deviceName } from './device-name'
import { createDriver } from './driver'
import { holdLifeLock } from './life-lock'
import { fetchCredentials } from './fetch-credentials'
import { keyOfTabs, openPasteSheet } from './open-tabs'
import { readable } from './readable'
import { renewingKeeper } from './renewing-keeper'
import { createSealingKeys } from './sealing-keys'
import { createSessionKeeper } from './session-keeper'
import { answerShare } from './share-target'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[]
}

/** Background Sync (WICG), which TypeScript's libraries do not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}

/** The tag under which the page registers Background Sync on every outbox write. */
const syncTag = 'outbox'
/** A sync event lives about 3 minutes in Chromium; what is left then is the next event's. */
const syncEventMs = 150_000
/** An open page asks for a round itself once typing rests, within 5 seconds; an event comes at every save of a keystroke. */
const pageFirstMs = 6_000

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
// Scripts of web workers, which the page keeps in a cache of its own.
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.destination === 'worker')
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})

const now = () => Date.now()
const newUuid = () => timeOrderedUuid(now(), self.crypto.getRandomValues(new Uint8Array(chanceBytes)))
const lifeLock = holdLifeLock(self.navigator.locks, `life-${newUuid()}`)
const rules: Rules = { uniqueNumber: uniqueNumberKey }
const vault = openVault()
const keys = createSealingKeys(vault, () => keyOfTabs(self.clients))
const keeper = renewingKeeper(createSessionKeeper(vault, keys, self.crypto, now), {
  fetch: (source, serverNow) => fetchCredentials(source, serverNow, (url, init) => fetch(url, init)),
  crypto: self.crypto,
  now,
})
const driver = createDriver({
  keeper,
  openBooks: onePerWorkspace((workspace) =>
    openBooks(workspace, { rules, follow: () => Promise.resolve(followDocuments) }),
  ),
  connect: createRemote,
  compression: createCompression(),
  world: {
    now,
    random: () => Math.random(),
    newBatchId: () => batchId(newUuid()),
    newDeviceId: () => deviceId(newUuid()),
    newRoot: () => rootOf(newUuid()),
    deviceName: deviceName(self.navigator.userAgent),
  },
  rules,
  readable,
  locks: self.navigator.locks,
  wait,
  onProgress: (progress) => broadcast({ type: 'progress', ...progress }),
  onIdle: () => broadcast({ type: 'idle' }),
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  // Own windows only: any page of this origin can find this worker and speak to it, other apps beside this one too.
  if (!(event.source instanceof WindowClient) || !event.source.url.startsWith(self.registration.scope)) return
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting())
    return
  }
  const [port] = event.ports
  const request = readRequest(event.data)
  if (request === undefined) {
    port?.postMessage({ type: 'not-understood' })
    return
  }
  event.waitUntil(lifeLock.then((life) => port?.postMessage({ type: 'heard', life } satisfies Reply)))
  const keepAlive = (work: Promise<unknown>) => event.waitUntil(work)
  const answered = answerRequest(request, {
    driver,
    keeper,
    now,
    keepAlive,
    arrived,
    leaveKey(key) {
      keys.leave(key)
      // A tab that is opening has not asked for it yet.
      broadcast({ type: 'hold-key', key })
    },
  })
  const failed = (error: unknown): Reply => ({ type: 'failed', storage: storageFault(error) })
  event.waitUntil(answered.catch(failed).then((reply) => port?.postMessage(reply)))
})

self.addEventListener('fetch', (event) => answerShare(event, self.registration.scope))

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openPasteSheet(self.clients, self.registration.scope))
})

self.addEventListener('sync' as never, (event: SyncEvent) => {
  if (event.tag !== syncTag) return
  event.waitUntil(drain())
})

async function drain(): Promise<void> {
  if ((await openPages()).length > 0) await wait(pageFirstMs)
  const outcome = await driver.drive('background', syncEventMs)
  // A page in the background may be frozen: only one that is seen is sure to take the figure from the app's icon itself.
  const seen = (await openPages()).some(({ visibilityState }) => visibilityState === 'visible')
  if (outcome === 'clean' && !seen) await self.navigator.clearAppBadge?.().catch(() => undefined)
  // Rejecting asks the browser for another of its few tries: only where one can help.
  if (outcome === 'retry-helps') throw new Error('changes are still waiting')
}

const openPages = () => self.clients.matchAll({ type: 'window' })

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function arrived(reloaded: boolean): Promise<void> {
  const key = await keys.arrived(reloaded)
  if (key === 'lost') await keeper.forget()
  else if (key !== undefined) broadcast({ type: 'hold-key', key })
  // What is long over is wiped although no round comes by any more.
  const session = await keeper.session()
  if (session !== undefined) await keeper.update(session.id, (same) => same)
}

function broadcast(news: News): void {
  void self.clients
    .matchAll({ type: 'window' })
    .then((clients) => clients.forEach((client) => client.postMessage(news)))
}

function onePerWorkspace(open: (workspace: string) => Books): (workspace: string) => Books {
  const books = new Map<string, Books>()
  return (workspace) => {
    const known = books.get(workspace) ?? open(workspace)
    books.set(workspace, known)
    return known
  }
}
