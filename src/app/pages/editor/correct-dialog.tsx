import { useState } from 'preact/hooks'
import { unlockInvoice, voidInvoice } from '../../../domain/correct'
import type { CorrectionProblem } from '../../../domain/correct'
import type { IssuedInvoice } from '../../../domain/invoice'
import type { Settlement } from '../../../domain/settlement'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { TextField } from '../../components/text-field'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import type { DocumentSession } from './document-session'
import { jsonOf } from './json-of'

/** Taking a document back, or opening it again: both stay in its history. */
export type Correction = 'void' | 'unlock'

interface CorrectDialogProps {
  readonly step: Correction
  readonly session: DocumentSession
  readonly invoice: IssuedInvoice
  readonly settlement: Settlement
  readonly onClose: () => void
}

/** Takes a document back or unlocks it, for a reason that stays with it. */
export function CorrectDialog({ step, session, invoice, settlement, onClose }: CorrectDialogProps) {
  const { books, clock, newId, toasts } = useServices()
  const editor = useWords().editor
  const words = editor.correct[step]
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<CorrectionProblem | undefined>(undefined)

  const correct = async () => {
    const device = (await books.replica())?.device
    const entry = { id: newId(), at: new Date(clock.now()).toISOString(), reason: reason.trim() }
    const given = device === undefined ? entry : { ...entry, device }
    const outcome =
      step === 'void' ? voidInvoice(invoice, settlement, given) : unlockInvoice(invoice, settlement, given)
    if (!outcome.ok) {
      setProblem(outcome.code)
      return
    }
    onClose()
    if (await session.commit(session.value.value, jsonOf(outcome.value), [])) {
      toasts.show({ text: words.done(invoice.number) })
    }
  }

  return (
    <Dialog
      title={words.ask(invoice.number)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{editor.cancel}</Button>
          <Button kind={step === 'void' ? 'danger' : 'primary'} onClick={() => void correct()}>
            {words.act}
          </Button>
        </>
      }
    >
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void correct()
        }}
      >
        <p>{words.hint}</p>
        <TextField
          label={editor.correctReason}
          value={reason}
          onValue={setReason}
          error={problem === undefined ? undefined : editor.correctionProblem[problem]}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
