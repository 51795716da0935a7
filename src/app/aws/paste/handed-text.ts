import { signal } from '@preact/signals'
import { looksLikeCredentials } from '../../../session/reading/looks-like-credentials'

/** A text on its way into the paste sheet. Taken once, and kept nowhere else. */
export interface HandedText {
  readonly arrived: { readonly value: number }
  give(text: string): void
  take(): string | undefined
}

export function createHandedText(): HandedText {
  let text: string | undefined
  const arrived = signal(0)
  return {
    arrived,
    give(given) {
      text = given
      arrived.value++
    },
    take() {
      const taken = text
      text = undefined
      return taken
    },
  }
}

/**
 * A paste anywhere outside a field opens the sheet when the text looks like credentials.
 * @returns how to stop listening
 */
export function listenForPaste(handed: HandedText, open: () => void): () => void {
  const listen = (event: ClipboardEvent) => {
    if (isField(event.target)) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!looksLikeCredentials(text)) return
    event.preventDefault()
    handed.give(text)
    open()
  }
  document.addEventListener('paste', listen)
  return () => document.removeEventListener('paste', listen)
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
