import { useState } from 'preact/hooks'
import { voidInvoice } from '../../../domain/correct'
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

interface VoidDialogProps {
  readonly session: DocumentSession
  readonly invoice: IssuedInvoice
  readonly settlement: Settlement
  readonly onClose: () => void
}

/** Takes a document back, for a reason that stays with it. */
export function VoidDialog({ session, invoice, settlement, onClose }: VoidDialogProps) {
  const { books, clock, newId, toasts } = useServices()
  const words = useWords().editor
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<CorrectionProblem | undefined>(undefined)

  const takeBack = async () => {
    const device = (await books.replica())?.device
    const entry = { id: newId(), at: new Date(clock.now()).toISOString(), reason: reason.trim() }
    const outcome = voidInvoice(invoice, settlement, device === undefined ? entry : { ...entry, device })
    if (!outcome.ok) {
      setProblem(outcome.code)
      return
    }
    onClose()
    if (await session.commit(session.value.value, jsonOf(outcome.value), [])) {
      toasts.show({ text: words.voided(invoice.number) })
    }
  }

  return (
    <Dialog
      title={words.voidAsk(invoice.number)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="danger" onClick={() => void takeBack()}>
            {words.void}
          </Button>
        </>
      }
    >
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void takeBack()
        }}
      >
        <p>{words.voidHint}</p>
        <TextField
          label={words.voidReason}
          value={reason}
          onValue={setReason}
          error={problem === undefined ? undefined : words.correctionProblem[problem]}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
