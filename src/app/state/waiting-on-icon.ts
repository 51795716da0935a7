import { effect } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'

/** The Badging API, where there is one. */
type Icon = Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>>

/** How much waits for the table, on the icon of the installed app; none, no figure. */
export function showWaitingOnIcon(waiting: ReadonlySignal<number>, icon: Icon): void {
  effect(() => {
    const count = waiting.value
    const shown = count > 0 ? icon.setAppBadge?.(count) : icon.clearAppBadge?.()
    // Refused where the app is not installed: then there is no icon to show it on.
    shown?.catch(() => undefined)
  })
}
