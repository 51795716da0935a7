import { useState } from 'preact/hooks'
import type { CurrencyCode } from '../../../domain/currency'
import { formatAmount, formatDecimal } from '../../../domain/format'
import type { IssuedInvoice } from '../../../domain/invoice'
import { parseMoney } from '../../../domain/parse-money'
import { recordPayment } from '../../../domain/record-payment'
import type { Settlement } from '../../../domain/settlement'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { Dialog } from '../../components/dialog'
import { TextField } from '../../components/text-field'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import type { DocumentSession } from './document-session'
import { jsonOf } from './json-of'

interface PaymentDialogProps {
  readonly session: DocumentSession
  readonly invoice: IssuedInvoice
  readonly settlement: Settlement
  readonly currency: CurrencyCode
  readonly onClose: () => void
}

/** Records money that came in: all of the rest, until another amount is typed. */
export function PaymentDialog({ session, invoice, settlement, currency, onClose }: PaymentDialogProps) {
  const { clock, newId, toasts } = useServices()
  const all = useWords()
  const words = all.editor
  const locale = useLocale()
  const rest =
    settlement.state === 'paid' || settlement.state === 'overpaid'
      ? ''
      : formatAmount(settlement.balance, currency, locale)
  const [typed, setTyped] = useState(rest)
  const [date, setDate] = useState(() => clock.today() as ReturnType<typeof clock.today> | undefined)
  const [method, setMethod] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)

  const record = async () => {
    const read = parseMoney(typed, currency, locale)
    if (read.kind === 'ambiguous') {
      setError(
        `${words.ambiguous} ${read.readings.map((text) => formatDecimal(text, locale, 2)).join(' / ')}`,
      )
      return
    }
    const amount = read.kind === 'amount' ? read.value : ''
    const payment = {
      id: newId(),
      kind: invoice.kind === 'credit-note' ? ('refund' as const) : ('payment' as const),
      amount,
      ...(date === undefined ? {} : { date }),
      ...(method.trim() === '' ? {} : { method: method.trim() }),
    }
    const outcome = recordPayment(invoice, payment, settlement, currency)
    if (!outcome.ok) {
      setError(words.paymentNeedsAmount)
      return
    }
    const seen = session.value.value
    const payments = outcome.value.payments.map(jsonOf)
    onClose()
    if (await session.commit(seen, { ...seen, payments }, [])) toasts.show({ text: words.paymentRecorded })
  }

  return (
    <Dialog
      title={words.recordPayment}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" onClick={() => void record()}>
            {words.paymentSave}
          </Button>
        </>
      }
    >
      <form
        class="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void record()
        }}
      >
        <TextField
          label={`${words.paymentAmount} (${currency})`}
          value={typed}
          onValue={setTyped}
          error={error}
          inputMode="decimal"
          figures
          autocomplete="off"
        />
        <DateField label={words.paymentDate} value={date} onValue={setDate} />
        <TextField
          label={words.paymentMethod}
          value={method}
          onValue={setMethod}
          placeholder={words.paymentMethodHint}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
