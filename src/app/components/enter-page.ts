import { scrolledWhenLeft } from '../state/history-entry'

/** What says that somebody is at it: from then on nothing moves by itself. */
const hands = ['pointerdown', 'wheel', 'keydown', 'touchstart'] as const

const here = (): string => location.hash.replace(/^#|\?.*$/gs, '')

let shown: string | undefined

/**
 * Another address is another page: reading begins at its heading and at its top. A page that is come back to is found as it was left:
 * scrolled as it was, with the focus on the link that led away.
 * @param heading of the page, just drawn
 * @returns how to leave it at that
 */
export function enterPage(heading: HTMLElement): () => void {
  const left = shown
  shown = here()
  const main = heading.closest('main')
  // What the app is opened with is read from the top of the window.
  if (left === undefined || left === shown || main === null) return () => undefined
  const scrolled = scrolledWhenLeft()
  if (isLost(main)) heading.focus({ preventScroll: true })
  if (scrolled === undefined) {
    scrollTo(0, 0)
    return () => undefined
  }
  let isPlaced = false
  const settle = () => {
    if (!isPlaced && document.documentElement.scrollHeight - innerHeight >= scrolled) {
      isPlaced = true
      scrollTo(0, scrolled)
    }
    const link = main.querySelector<HTMLElement>(`a[href="#${CSS.escape(left)}"]`)
    if (!isPlaced || link === null) return
    if (document.activeElement === heading) link.focus({ preventScroll: true })
    stop()
  }
  // What a page shows comes from the store, and a long list draws no more of it than is on screen.
  const changes = new MutationObserver(settle)
  const stop = () => {
    changes.disconnect()
    for (const hand of hands) removeEventListener(hand, stop)
  }
  changes.observe(main, { childList: true, subtree: true, attributeFilter: ['style', 'href'] })
  for (const hand of hands) addEventListener(hand, stop, { passive: true })
  settle()
  return stop
}

/** Nothing on the page has the focus, and no sheet lies over it. */
const isLost = (main: HTMLElement): boolean => {
  const { activeElement } = document
  return (
    (activeElement === main || !main.contains(activeElement)) &&
    document.querySelector('dialog[open]') === null
  )
}
