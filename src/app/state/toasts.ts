import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'

export interface Toast {
  readonly text: string
  /** Destructive work offers its undo here. */
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly kind?: 'news' | 'bad'
}

/** Short notices at the foot of the page. */
export interface Toasts {
  show(toast: Toast): void
}

interface Shown extends Toast {
  readonly id: number
}

export interface ToastTray extends Toasts {
  readonly shown: ReadonlySignal<readonly Shown[]>
  dismiss(id: number): void
}

/** Long enough to read and to reach an undo by keyboard. */
const shownMs = 8_000
const most = 3

/** @param later runs once after some milliseconds */
export function createToasts(later: (ms: number, run: () => void) => () => void): ToastTray {
  const shown = signal<readonly Shown[]>([])
  let last = 0
  const dismiss = (id: number) => {
    shown.value = shown.value.filter((toast) => toast.id !== id)
  }
  return {
    shown,
    dismiss,
    show(toast) {
      const id = ++last
      shown.value = [...shown.value, { ...toast, id }].slice(-most)
      // What went wrong stays until it is read.
      if (toast.kind !== 'bad') later(shownMs, () => dismiss(id))
    },
  }
}
