import { useEffect, useState } from 'preact/hooks'
import type { CurrencyCode } from '../../../domain/currency'
import { formatDate, formatMoney } from '../../../domain/format'
import type { IssuedInvoice } from '../../../domain/invoice'
import type { Settlement } from '../../../domain/settlement'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import type { DocumentSession } from './document-session'
import { otherOpenInvoices } from './open-documents'
import type { OpenInvoice } from './open-documents'
import { moveEdits } from './payment-edits'

interface MoveCreditDialogProps {
  readonly session: DocumentSession
  readonly invoice: IssuedInvoice
  readonly settlement: Settlement
  readonly currency: CurrencyCode
  readonly onClose: () => void
}

/** What was paid too much here, used for another invoice of the same customer and currency. */
export function MoveCreditDialog({ session, invoice, settlement, currency, onClose }: MoveCreditDialogProps) {
  const { books, clock, newId, toasts } = useServices()
  const words = useWords().editor
  const locale = useLocale()
  const [open, setOpen] = useState<readonly OpenInvoice[] | undefined>(undefined)
  useEffect(() => {
    otherOpenInvoices(books, invoice, currency, clock.today()).then(setOpen, () => setOpen([]))
  }, [invoice.id])

  const move = async (to: OpenInvoice) => {
    const seen = session.value.value
    const from = { id: invoice.id, credit: settlement.credit }
    const given = { receiptId: newId(), date: clock.today() }
    const outcome = moveEdits(seen, from, to, given, currency)
    onClose()
    if (!outcome.ok) toasts.show({ kind: 'bad', text: words.paymentProblem[outcome.code] })
    else if (await session.commit(seen, outcome.value.own, outcome.value.others)) {
      toasts.show({ text: words.creditMoved(to.invoice.number) })
    }
  }

  return (
    <Dialog
      title={words.useCredit}
      onClose={onClose}
      footer={<Button onClick={onClose}>{words.cancel}</Button>}
    >
      <p>{words.useCreditHint(formatMoney(settlement.credit, currency, locale))}</p>
      {open?.length === 0 && <p>{words.useCreditNone}</p>}
      <ul class="issued-list">
        {open?.map((to) => (
          <li key={to.id}>
            <span>
              {words.openInvoice(
                to.invoice.number,
                formatMoney(to.balance, currency, locale),
                formatDate(to.dueDate, locale),
              )}
            </span>
            <Button onClick={() => void move(to)}>{words.useCreditHere(to.invoice.number)}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
