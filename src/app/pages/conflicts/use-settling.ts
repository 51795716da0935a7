import { useState } from 'preact/hooks'
import { storageFault } from '../../../store/storage-fault'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { undo } from './settle'
import type { Step } from './settle'

/** Stores steps in one transaction and offers to take them back. */
export function useSettling() {
  const { books, clock, toasts } = useServices()
  const { conflicts: words, editor } = useWords()
  const [busy, setBusy] = useState(false)
  const failed = (error: unknown) => toasts.show({ kind: 'bad', text: editor.fault[storageFault(error)] })

  /** @returns whether it was stored */
  const run = async (steps: readonly Step[], news: string): Promise<boolean> => {
    if (busy || steps.length === 0) return false
    setBusy(true)
    try {
      const stored = await books.change(
        steps.map(({ edit }) => edit),
        clock.now(),
      )
      const takeBack = () => void books.change(undo(steps, stored), clock.now()).catch(failed)
      toasts.show({ text: news, action: { label: words.undo, run: takeBack } })
      return true
    } catch (error) {
      failed(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, run }
}
