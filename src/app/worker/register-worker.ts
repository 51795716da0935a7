import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { workerAddress } from './script-address'

/** `waiting`: installed, waits for a person's word; `in-force`: accepted in another tab, this one runs the old page. */
export type Update = 'none' | 'waiting' | 'in-force'

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

/** @param onMessage what the worker tells this window */
export function registerWorker(
  onMessage: (message: Pick<MessageEvent, 'data' | 'ports'>) => void,
): Registration {
  const update = signal<Update>('none')
  const unsupported = signal(false)
  let skipWaiting = () => {}
  let accepted = false
  const start = async (container: ServiceWorkerContainer) => {
    const { Workbox } = await import('workbox-window')
    const workbox = new Workbox(workerAddress(), { type: import.meta.env.DEV ? 'module' : 'classic' })
    skipWaiting = () => workbox.messageSkipWaiting()
    workbox.addEventListener('waiting', () => (update.value = 'waiting'))
    workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
      if (accepted) location.reload()
      else if (isUpdate === true || isExternal === true) update.value = 'in-force'
    })
    container.addEventListener('message', onMessage)
    container.startMessages()
    await workbox.register({ immediate: true })
    setInterval(() => void workbox.update().catch(() => undefined), lookEveryMs)
  }
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined
  if (container === undefined) unsupported.value = true
  else void start(container).catch(() => (unsupported.value = true))
  return {
    update,
    unsupported,
    acceptUpdate() {
      accepted = true
      if (update.value === 'in-force') location.reload()
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
