import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'

/**
 * How this window gets to be an app of its own. `prompt`: the browser asks on request; `home-screen`: a person does it by hand, and
 * the app then has a storage of its own (iOS); `on-home-screen`: that was done; `inside`: this is the app, with the browser's own
 * storage; `none`: the browser knows no such thing, or has done it.
 */
export type InstallWay = 'prompt' | 'home-screen' | 'on-home-screen' | 'inside' | 'none'

export interface InstallOffer {
  readonly way: ReadonlySignal<InstallWay>
  /** The browser's own dialog. Each of its events opens it once. */
  ask(): Promise<void>
}

/** Chromium's, which TypeScript's libraries do not know. */
interface BeforeInstallPrompt extends Event {
  prompt(): Promise<unknown>
}

/**
 * Has to be made before the browser offers it: the event comes once, soon after the page.
 * @param target where the browser's events come
 * @param standalone what `navigator.standalone` says, which iOS alone knows
 * @param inApp whether the window has no browser around it
 */
export function createInstallOffer(
  target: EventTarget,
  standalone: boolean | undefined,
  inApp: boolean,
): InstallOffer {
  const atFirst = wayAtFirst(standalone, inApp)
  const way = signal<InstallWay>(atFirst)
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
    async ask() {
      const asking = offered?.prompt()
      over()
      await asking
    },
  }
}

function wayAtFirst(standalone: boolean | undefined, inApp: boolean): InstallWay {
  if (standalone !== undefined) return standalone ? 'on-home-screen' : 'home-screen'
  return inApp ? 'inside' : 'none'
}
