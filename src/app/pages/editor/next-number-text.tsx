import type { DraftInvoice } from '../../../domain/invoice'
import type { Settings } from '../../../domain/settings'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useWords } from '../../words/use-words'
import { previewNumber } from './next-number'

interface NextNumberProps {
  readonly draft: DraftInvoice
  readonly settings: Settings
}

/** The number that the draft would get now. Another draft may be issued before it: it is given at issue only. */
export function NextNumber({ draft, settings }: NextNumberProps) {
  const { books, clock } = useServices()
  const words = useWords().editor
  const { kind, issueDate = clock.today() } = draft
  const { format, yearlyReset } = settings.numbers[kind]
  const next = useLive(
    () => books.watch(() => previewNumber(books, { kind, issueDate, settings })),
    [kind, issueDate, format, yearlyReset],
  )
  if (next.kind !== 'ready' || next.value === undefined) return null
  return <span class="next-number">{words.nextNumber(next.value)}</span>
}
