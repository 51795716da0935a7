/**
 * What had the focus may go: a row that was deleted, a bar that has done its work, the button that opened a dialog. The browser then
 * leaves the focus nowhere, where screen readers begin anew at the top; here it goes to what held the thing, as far as it is still there.
 * @returns how to stop
 */
export function keepFocus(): () => void {
  let held: { readonly element: Element; readonly around: readonly HTMLElement[] } | undefined
  const note = ({ target }: Event) => {
    held = target instanceof Element ? { element: target, around: aroundOf(target) } : undefined
  }
  // A press beside everything takes the focus away on purpose.
  const forget = () => (held = undefined)
  const changes = new MutationObserver(() => {
    if (held === undefined || held.element.isConnected || document.activeElement !== document.body) return
    const { around } = held
    held = undefined
    const box = around.find((element) => element.isConnected)
    const target = box instanceof HTMLDialogElement ? box.querySelector('button') : box
    target?.focus({ preventScroll: true })
  })
  addEventListener('focusin', note)
  addEventListener('pointerdown', forget)
  changes.observe(document.body, { childList: true, subtree: true })
  return () => {
    removeEventListener('focusin', note)
    removeEventListener('pointerdown', forget)
    changes.disconnect()
  }
}

/** Dialogs, and boxes that can have the focus themselves, from the inside out; the page's own is always there. */
function aroundOf(element: Element): HTMLElement[] {
  const found: HTMLElement[] = []
  const next = (from: Element | null | undefined) =>
    from?.closest<HTMLElement>('[tabindex="-1"], dialog') ?? null
  for (let box = next(element.parentElement); box !== null; box = next(box.parentElement)) found.push(box)
  const page = document.getElementById('content')
  return page === null || found.includes(page) ? found : [...found, page]
}
