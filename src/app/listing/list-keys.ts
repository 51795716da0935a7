interface ListActions {
  readonly toggle: (index: number, range: boolean) => void
  /** Picks both rows. */
  readonly extend: (from: number, to: number) => void
  readonly all: () => void
  /** @returns whether anything was picked */
  readonly clear: () => boolean
}

/** What keys do on a list: arrows go from row to row and pick with Shift held, Space picks, Ctrl+A picks all, Escape lets go. */
export const listKeys =
  ({ toggle, extend, all, clear }: ListActions) =>
  (event: KeyboardEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('[data-index]')
    const index = Number(row?.dataset['index'] ?? -1)
    const isLink = (event.target as Element).tagName === 'A'
    const done = () => event.preventDefault()
    if (row === null || index < 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
      const link = next?.querySelector('a')
      if (!link) return
      done()
      link.focus()
      if (event.shiftKey) extend(index, index + (event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === ' ' && isLink) {
      done()
      toggle(index, event.shiftKey)
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      done()
      all()
    } else if (event.key === 'Escape' && clear()) done()
  }
