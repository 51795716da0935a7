import { Ban, Banknote, Copy, LockOpen, Undo2 } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { Amount } from '../../../domain/amount'
import { creditNoteFor, duplicateInvoice } from '../../../domain/correct'
import type { DocumentId } from '../../../domain/document-key'
import type { DraftInvoice, IssuedInvoice, VoidInvoice } from '../../../domain/invoice'
import { settle } from '../../../domain/settlement'
import { computeTotals } from '../../../domain/totals/compute-totals'
import { statesOf } from '../../../lists/row-state'
import { listed, whole } from '../../../store/listing'
import { storageFault } from '../../../store/storage-fault'
import { documentKey } from '../../../sync/scalars'
import { Button } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useWords } from '../../words/use-words'
import { StateTag } from '../invoices/state-tag'
import { CorrectDialog } from './correct-dialog'
import type { Correction } from './correct-dialog'
import type { DocumentSession } from './document-session'
import { IssuedFacts } from './issued-facts'
import { jsonOf } from './json-of'
import { Paper } from './paper'
import { MoveCreditDialog } from './move-credit-dialog'
import { PaperActions } from './paper-actions'
import { PaymentDialog } from './payment-dialog'
import type { Movement } from './payment-dialog'
import { SaveFailure } from './save-state'

interface IssuedViewProps {
  readonly session: DocumentSession
  readonly invoice: IssuedInvoice | VoidInvoice
}

/** A document that was given out: as it stands on paper, with what came of it and what can be done. */
export function IssuedView({ session, invoice }: IssuedViewProps) {
  const { books, clock, newId, toasts } = useServices()
  const words = useWords().editor
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState<Movement | 'credit' | Correction | undefined>(undefined)
  const outcome = useMemo(() => computeTotals(invoice), [invoice])
  const totals = outcome.ok ? outcome.totals : outcome.partial
  const credited = useCredited(invoice)
  const settlement = settle(invoice, totals, clock.today(), credited)
  const standing = { ...invoice, paid: settlement.state, balance: settlement.balance }
  const [state] = statesOf(standing, clock.today())

  const duplicate = () => begin(duplicateInvoice(invoice, fresh()))
  const credit = () =>
    invoice.state === 'issued' && begin(creditNoteFor({ ...invoice, kind: 'invoice' }, fresh()))
  const fresh = () => ({ id: newId() as DocumentId, today: clock.today() })
  const begin = async (draft: DraftInvoice) => {
    const { id } = draft
    const key = documentKey(draft.kind, id)
    const after = jsonOf(draft)
    try {
      await books.change([{ key, before: undefined, after }], clock.now())
      navigate(`/invoices/${id}`)
    } catch (error) {
      toasts.show({ kind: 'bad', text: words.fault[storageFault(error)] })
    }
  }
  const document = { invoice, seller: invoice.seller, buyer: invoice.buyer }
  const title = invoice.kind === 'credit-note' ? words.titleCreditNote : words.titleIssued
  const close = () => setAsking(undefined)

  return (
    <>
      <PageHead
        title={title(invoice.number)}
        beside={<StateTag state={state} />}
        actions={
          <div class="issued-actions">
            {invoice.state === 'issued' && invoice.creditOf === undefined && (
              <Button kind="primary" icon={Banknote} onClick={() => setAsking('payment')}>
                {words.recordPayment}
              </Button>
            )}
            <Button icon={Copy} onClick={() => void duplicate()}>
              {words.duplicate}
            </Button>
            {invoice.state === 'issued' && invoice.kind === 'invoice' && (
              <Button icon={Undo2} onClick={() => void credit()}>
                {words.creditNote}
              </Button>
            )}
            <PaperActions document={document} totals={totals} />
            {invoice.state === 'issued' && (
              <>
                <Button icon={LockOpen} kind="quiet" onClick={() => setAsking('unlock')}>
                  {words.correct.unlock.act}
                </Button>
                <Button icon={Ban} kind="quiet" onClick={() => setAsking('void')}>
                  {words.correct.void.act}
                </Button>
              </>
            )}
          </div>
        }
      />
      <SaveFailure sessions={[session]} />
      <div class="issued">
        <Paper document={document} totals={totals} />
        <IssuedFacts
          session={session}
          invoice={invoice}
          settlement={settlement}
          currency={totals.currency}
          onRefund={() => setAsking('refund')}
          onUseCredit={() => setAsking('credit')}
        />
      </div>
      {invoice.state === 'issued' && (asking === 'payment' || asking === 'refund') && (
        <PaymentDialog
          {...{ session, invoice, settlement }}
          currency={totals.currency}
          begin={asking}
          onClose={close}
        />
      )}
      {invoice.state === 'issued' && asking === 'credit' && (
        <MoveCreditDialog {...{ session, invoice, settlement }} currency={totals.currency} onClose={close} />
      )}
      {invoice.state === 'issued' && (asking === 'void' || asking === 'unlock') && (
        <CorrectDialog step={asking} {...{ session, invoice, settlement }} onClose={close} />
      )}
    </>
  )
}

/** Payables of the issued credit notes against an invoice. */
function useCredited({ id }: IssuedInvoice | VoidInvoice): readonly Amount[] {
  const { books } = useServices()
  const notes = useLive(() => books.watch(() => listed(books, `credit:${id}`, whole)), [books, id])
  return useMemo(() => (notes.kind === 'ready' ? notes.value.map(({ total }) => total) : []), [notes])
}
