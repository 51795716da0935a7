import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { goBack, whenBack } from './go-back'

/** What lies over a page and belongs to none. */
export type SheetName = 'aws' | 'paste' | 'keys'

/** One sheet at a time, each with a history entry of its own, so that the browser's back closes it. */
export interface Sheets {
  readonly open: ReadonlySignal<SheetName | undefined>
  show(sheet: SheetName): void
  close(): void
}

export function createSheets(): Sheets {
  const open = signal<SheetName | undefined>(undefined)
  addEventListener('popstate', () => (open.value = undefined))
  return {
    open,
    show(sheet) {
      whenBack(() => {
        if (open.value === undefined) history.pushState({ sheet }, '')
        open.value = sheet
      })
    },
    close() {
      if (open.value === undefined) return
      open.value = undefined
      if (isSheet(history.state)) goBack()
    },
  }
}

const isSheet = (state: unknown): boolean => typeof state === 'object' && state !== null && 'sheet' in state
