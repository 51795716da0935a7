import type { Clock } from '../services'

const pressMs = 450
/** A finger trembles; a scroll moves further. */
const slack = 10

/** Hears a finger that stays on a row. Mice and pens have boxes and modifier keys for the same. */
export function longPress(clock: Clock, onPress: (target: Element) => void) {
  let cancel = () => {}
  let from = { x: 0, y: 0 }
  let pressed = false
  return {
    onPointerDown(event: PointerEvent) {
      cancel()
      pressed = false
      const { target, pointerType, clientX, clientY } = event
      if (pointerType !== 'touch' || !(target instanceof Element)) return
      from = { x: clientX, y: clientY }
      cancel = clock.later(pressMs, () => {
        pressed = true
        onPress(target)
      })
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      if (Math.hypot(clientX - from.x, clientY - from.y) > slack) cancel()
    },
    onPointerUp: () => cancel(),
    onPointerCancel: () => cancel(),
    /** The click that ends a long press opens nothing, nor does the browser's own menu. */
    onClickCapture(event: Event) {
      if (!pressed) return
      pressed = false
      event.preventDefault()
      event.stopPropagation()
    },
    onContextMenu(event: Event) {
      if (pressed) event.preventDefault()
    },
  }
}
