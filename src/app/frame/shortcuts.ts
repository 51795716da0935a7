/** What the keys of the whole app do. */
export interface ShortcutActions {
  readonly newInvoice: () => void
  readonly search: () => void
  readonly refreshAws: () => void
  readonly help: () => void
  readonly save: () => void
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'defaultPrevented'>

interface Where {
  /** The press went into a field, where letters are text. */
  readonly inField: boolean
  /** A dialog is open. */
  readonly inDialog: boolean
  /** Whether single letters act at all. */
  readonly letterKeys: boolean
}

/** Which action a key press asks for. Letters never act in fields, nor behind a dialog, nor with a modifier held. */
export function shortcutFor(press: Press, where: Where): keyof ShortcutActions | undefined {
  if (press.defaultPrevented || press.repeat) return undefined
  if ((press.ctrlKey || press.metaKey) && !press.altKey && press.key.toLowerCase() === 's') return 'save'
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  if (where.inField || where.inDialog || !where.letterKeys) return undefined
  switch (press.key) {
    case 'n':
    case 'N':
      return 'newInvoice'
    case '/':
      return 'search'
    case 'r':
    case 'R':
      return 'refreshAws'
    case '?':
      return 'help'
    default:
      return undefined
  }
}

/**
 * @param letterKeys asked at each press
 * @returns how to stop listening
 */
export function listenForShortcuts(actions: ShortcutActions, letterKeys: () => boolean): () => void {
  const listen = (event: KeyboardEvent) => {
    const { target } = event
    const inField =
      target instanceof HTMLElement &&
      target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') !==
        null
    const inDialog = document.querySelector('dialog[open]') !== null
    const action = shortcutFor(event, { inField, inDialog, letterKeys: letterKeys() })
    if (action === undefined) return
    event.preventDefault()
    actions[action]()
  }
  addEventListener('keydown', listen)
  return () => removeEventListener('keydown', listen)
}
