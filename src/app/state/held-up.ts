import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'

/** Windows of an older version first store what is typed in them, and then let go: most of the time nobody has to hear of it. */
const patienceMs = 2_000

/** Whether an older version of the app keeps this one from its books, once that lasts. */
export interface HeldUp {
  readonly shown: ReadonlySignal<boolean>
  readonly note: (heldUp: boolean) => void
}

/** @param later runs once after some milliseconds; answers how to call it off */
export function createHeldUp(later: (ms: number, run: () => void) => () => void): HeldUp {
  const shown = signal(false)
  let callOff = () => {}
  return {
    shown,
    note(heldUp) {
      callOff()
      if (heldUp) callOff = later(patienceMs, () => (shown.value = true))
      else shown.value = false
    },
  }
}
