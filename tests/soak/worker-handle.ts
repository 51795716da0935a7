import type { CDPSession } from 'playwright-core'
import type { Person } from '../e2e/person'
import type { Profile, Scene } from '../e2e/scene'

/** A hold on a profile's service worker, through the browser's own tools. */
export interface WorkerHandle {
  /** Ends the worker where it stands, as the browser may at any moment. */
  stop(): Promise<void>
  /** Fires the Background Sync event that the page asked for. */
  sync(): Promise<void>
  /** How often a running worker was really ended. */
  stops(): number
}

export async function holdWorker(scene: Scene, profile: Profile, person: Person): Promise<WorkerHandle> {
  const session: CDPSession = await profile.context.newCDPSession(person.page)
  let running = false
  let stops = 0
  const registration = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL }) => scopeURL === scene.address)
      if (found) resolve(found.registrationId)
    })
  })
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) {
      if (running && runningStatus !== 'running') stops++
      running = runningStatus === 'running'
    }
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registration
  const { origin } = new URL(scene.address)
  return {
    stop: () => session.send('ServiceWorker.stopAllWorkers').then(() => undefined),
    sync: () =>
      session
        .send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag: 'outbox', lastChance: false })
        .then(() => undefined),
    stops: () => stops,
  }
}
