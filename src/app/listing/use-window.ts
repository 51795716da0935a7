import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** Rows drawn beyond each edge of the screen, so that a quick flick finds them there. */
const beyond = 12

/** The rows to draw: from `from` up to, not including, `to`. */
export interface RowWindow {
  readonly from: number
  readonly to: number
}

/**
 * Draws no more of a long list than the screen shows. All rows are of one height, measured at the first one, so it holds at any text
 * size. Whatever scrolls, page or box, is listened to.
 * @param list holds the rows; its padding is the room of what is not drawn, and no custom property, which every row would inherit
 */
export function useWindow(list: RefObject<HTMLElement>, count: number): RowWindow {
  const [shown, setShown] = useState<RowWindow>({ from: 0, to: 40 })
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    let frame = 0
    const look = () => {
      frame = 0
      const height = element.querySelector('[data-row]')?.getBoundingClientRect().height ?? 0
      if (height === 0) return
      const top = element.getBoundingClientRect().top
      const first = Math.max(0, Math.floor(-top / height) - beyond)
      const from = Math.min(first, Math.max(0, count - 1))
      const to = Math.min(count, Math.ceil((innerHeight - top) / height) + beyond)
      element.style.paddingBlock = `${from * height}px ${Math.max(0, count - to) * height}px`
      setShown((now) => (now.from === from && now.to === to ? now : { from, to }))
    }
    const soon = () => (frame ||= requestAnimationFrame(look))
    look()
    addEventListener('scroll', soon, { capture: true, passive: true })
    const sizes = new ResizeObserver(soon)
    sizes.observe(element)
    sizes.observe(document.documentElement)
    return () => {
      removeEventListener('scroll', soon, { capture: true })
      sizes.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [count])
  return { from: Math.min(shown.from, count), to: Math.min(shown.to, count) }
}
