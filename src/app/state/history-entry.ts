/** How far down the page is or was at each entry of the browser's history. */
const scrolled = new Map<string, number>()
let named = 0
let entry = ''
let found: number | undefined

const nameIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'entry' in state && typeof state.entry === 'string'
    ? state.entry
    : undefined

/** To be called whenever the address changed: gives the entry a name, unless it has one. */
export function markEntry(): void {
  let name = nameIn(history.state)
  if (name === undefined) {
    // A scroll is told a frame later: what was scrolled in this one would be told of the page that comes.
    if (entry !== '') scrolled.set(entry, scrollY)
    // Entries of an earlier load of the page are still in the history.
    name = `${performance.timeOrigin}-${++named}`
    history.replaceState({ ...(history.state as object | null), entry: name }, '')
  }
  if (name === entry) return
  entry = name
  found = scrolled.get(name)
  scrolled.set(name, found ?? 0)
}

/** What another address in the place of this entry takes over from it: its name, and not that a sheet lay over it. */
export function replacedState(): object | null {
  const name = nameIn(history.state)
  return name === undefined ? null : { entry: name }
}

/**
 * How far down the page was when the entry that is shown was left; `undefined` where it was not come back to. Browsers tell a page
 * neither, and they scroll it back only where all of it is there at once, which a long list never is.
 */
export const scrolledWhenLeft = (): number | undefined => found

markEntry()
addEventListener('scroll', () => scrolled.set(entry, scrollY), { passive: true })
