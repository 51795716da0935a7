import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { Vault } from '../../store/vault'

/**
 * How this window gets to be an app of its own. `prompt`: the browser asks on request; `home-screen`: a person does it by hand, and
 * the app then has a storage of its own (iOS); `on-home-screen`: that was done; `inside`: this is the app, with the browser's own
 * storage; `none`: the browser knows no such thing, or has done it.
 */
export type InstallWay = 'prompt' | 'home-screen' | 'on-home-screen' | 'inside' | 'none'

export interface InstallOffer {
  readonly way: ReadonlySignal<InstallWay>
  /** Nobody asks for now: a person said "not now", or the device has not told yet whether one did. */
  readonly quiet: ReadonlySignal<boolean>
  /** The browser's own dialog. Each of its events opens it once. */
  ask(): Promise<void>
  /** Quiet for a quarter of a year; in the settings it can be found all the same. */
  notNow(): void
}

interface Surroundings {
  /** Where the browser's events come. */
  readonly target: EventTarget
  /** What `navigator.standalone` says, which iOS alone knows. */
  readonly standalone: boolean | undefined
  /** Whether the window has no browser around it. */
  readonly inApp: boolean
  readonly vault: Vault
  readonly now: () => number
}

const quietKey = 'install-quiet-until'
const quarter = 90 * 24 * 60 * 60_000

/** Chromium's, which TypeScript's libraries do not know. */
interface BeforeInstallPrompt extends Event {
  prompt(): Promise<unknown>
}

/** Has to be made before the browser offers it: the event comes once, soon after the page. */
export function createInstallOffer(surroundings: Surroundings): InstallOffer {
  const { target, standalone, inApp, vault, now } = surroundings
  const atFirst = wayAtFirst(standalone, inApp)
  const way = signal<InstallWay>(atFirst)
  const quiet = signal(true)
  vault.watch(quietKey).subscribe(
    (until) => (quiet.value = Number(until ?? 0) > now()),
    // Without storage there is nothing to install, and a page of its own that says so.
    () => (quiet.value = true),
  )
  let offered: BeforeInstallPrompt | undefined
  const over = () => {
    offered = undefined
    way.value = atFirst
  }
  target.addEventListener('beforeinstallprompt', (event) => {
    // Where the home screen is the way, there is no other.
    if (standalone !== undefined) return
    // Else some browsers put a bar of their own over the page, at a moment of theirs.
    event.preventDefault()
    offered = event as BeforeInstallPrompt
    way.value = 'prompt'
  })
  target.addEventListener('appinstalled', over)
  return {
    way,
    quiet,
    async ask() {
      const asking = offered?.prompt()
      over()
      await asking
    },
    notNow() {
      void vault.put(quietKey, now() + quarter).catch(() => undefined)
    },
  }
}

function wayAtFirst(standalone: boolean | undefined, inApp: boolean): InstallWay {
  if (standalone !== undefined) return standalone ? 'on-home-screen' : 'home-screen'
  return inApp ? 'inside' : 'none'
}
