import { useEffect } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { listenForPaste } from '../aws/paste/handed-text'
import { useServices } from '../services'
import type { Clock } from '../services'
import { useWords } from '../words/use-words'
import { listenForShortcuts } from './shortcuts'

/** The keys of the whole app, and credentials pasted anywhere. */
export function useShortcuts(): void {
  const { sheets, handed, unsaved, toasts, appearance, clock } = useServices()
  const words = useWords().frame
  const [, navigate] = useLocation()
  useEffect(() => {
    const actions = {
      newInvoice: () => navigate('/invoices/new'),
      search: () => {
        if (searchField() === null) navigate('/invoices')
        focusSearch(clock, tries)
      },
      refreshAws: () => sheets.show('paste'),
      help: () => sheets.show('keys'),
      save: () =>
        void unsaved
          .flush()
          .then((saved) =>
            toasts.show(saved ? { text: words.saved } : { text: words.notSaved, kind: 'bad' }),
          ),
    }
    const stopKeys = listenForShortcuts(actions, () => appearance.settings.value.letterKeys)
    const stopPaste = listenForPaste(handed, () => sheets.show('paste'))
    return () => {
      stopKeys()
      stopPaste()
    }
  }, [words])
}

const searchField = () => document.querySelector<HTMLInputElement>('main input[type="search"]')

/** A page in a file of its own may take a moment to arrive. */
const tries = 20
const tryEveryMs = 50

function focusSearch(clock: Clock, left: number): void {
  const field = searchField()
  if (field !== null) {
    field.focus()
    field.select()
  } else if (left > 0) clock.later(tryEveryMs, () => focusSearch(clock, left - 1))
}
