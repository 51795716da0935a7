import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { workerAddress } from './script-address'

/**
 * `waiting`: installed, waits for a person's word; `accepted`: has it, and waits for the old worker's last work; `in-force`:
 * accepted in another tab, this one runs the old page.
 */
export type Update = 'none' | 'waiting' | 'accepted' | 'in-force'

export interface Registration {
  readonly update: ReadonlySignal<Update>
  /** The browser runs no worker here, e.g. Firefox's private windows or a plain-http address. */
  readonly unsupported: ReadonlySignal<boolean>
  /** Puts the new version in force and loads its page. Only with nothing unsaved. */
  acceptUpdate(): void
  active(): Promise<ServiceWorker>
}

/** A tab that is never closed still hears of updates: as often as a person may come back to it. */
const lookEveryMs = 60 * 60_000

/**
 * @param onMessage what the worker tells this window
 * @param mayLeave stores what is typed; answers whether all of it is stored
 */
export function registerWorker(
  onMessage: (message: Pick<MessageEvent, 'data' | 'ports'>) => void,
  mayLeave: () => Promise<boolean>,
): Registration {
  const update = signal<Update>('none')
  const unsupported = signal(false)
  let skipWaiting = () => {}
  /** Typing may have gone on since the update was accepted. */
  const leave = async () => {
    if (await mayLeave()) location.reload()
    else update.value = 'in-force'
  }
  const start = async (container: ServiceWorkerContainer) => {
    const { Workbox } = await import('workbox-window')
    const workbox = new Workbox(workerAddress(), { type: import.meta.env.DEV ? 'module' : 'classic' })
    skipWaiting = () => workbox.messageSkipWaiting()
    workbox.addEventListener('waiting', () => (update.value = 'waiting'))
    workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
      if (update.value === 'accepted') void leave()
      else if (isUpdate === true || isExternal === true) update.value = 'in-force'
    })
    container.addEventListener('message', onMessage)
    container.startMessages()
    const registration = await workbox.register({ immediate: true })
    if (registration) whenInstalled(registration, () => (update.value = 'waiting'))
    setInterval(() => void workbox.update().catch(() => undefined), lookEveryMs)
  }
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined
  if (container === undefined) unsupported.value = true
  else void start(container).catch(() => (unsupported.value = true))
  return {
    update,
    unsupported,
    acceptUpdate() {
      const inForce = update.value === 'in-force'
      update.value = 'accepted'
      if (inForce) void leave()
      else skipWaiting()
    },
    async active() {
      if (container === undefined) throw new Error('no service worker here')
      const { active } = await container.ready
      if (active === null) throw new Error('no worker is in force')
      return active
    },
  }
}

/**
 * Workbox listens to what others find once only: after an update that failed, a window that stays open would never hear of the
 * one that did not.
 */
function whenInstalled(registration: ServiceWorkerRegistration, tell: () => void): void {
  registration.addEventListener('updatefound', () => {
    const found = registration.installing
    found?.addEventListener('statechange', () => {
      if (found.state === 'installed' && registration.active !== null) tell()
    })
  })
}
