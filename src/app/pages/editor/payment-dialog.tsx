import { useEffect, useState } from 'preact/hooks'
import type { Amount } from '../../../domain/amount'
import { amountText, amountValue } from '../../../domain/amount'
import type { CurrencyCode } from '../../../domain/currency'
import { currencyExponent } from '../../../domain/currency'
import { formatAmount, formatDate, formatDecimal, formatMoney } from '../../../domain/format'
import type { IssuedInvoice } from '../../../domain/invoice'
import { parseMoney } from '../../../domain/parse-money'
import { recordPayment } from '../../../domain/record-payment'
import type { Settlement } from '../../../domain/settlement'
import { storageFault } from '../../../store/storage-fault'
import { Button } from '../../components/button'
import { CheckField } from '../../components/check-field'
import { DateField } from '../../components/date-field'
import { Dialog } from '../../components/dialog'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import type { DocumentSession } from './document-session'
import { jsonOf } from './json-of'
import { otherOpenInvoices } from './open-documents'
import type { OpenInvoice } from './open-documents'
import { spreadEdits } from './payment-edits'
import type { PaymentEdits } from './payment-edits'

/** Money that came in, or that went back. */
export type Movement = 'payment' | 'refund'

interface PaymentDialogProps {
  readonly session: DocumentSession
  readonly invoice: IssuedInvoice
  readonly settlement: Settlement
  readonly currency: CurrencyCode
  readonly begin: Movement
  readonly onClose: () => void
}

/**
 * Records money that came in: all of the rest, until another amount is typed; on request over several invoices of the customer. Or money
 * that went back.
 */
export function PaymentDialog({
  session,
  invoice,
  settlement,
  currency,
  begin,
  onClose,
}: PaymentDialogProps) {
  const { books, clock, newId, toasts } = useServices()
  const words = useWords().editor
  const locale = useLocale()
  const isCreditNote = invoice.kind === 'credit-note'
  const [kind, setKind] = useState<Movement>(isCreditNote ? 'refund' : begin)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [date, setDate] = useState(() => clock.today() as ReturnType<typeof clock.today> | undefined)
  const [method, setMethod] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [open, setOpen] = useState<readonly OpenInvoice[]>([])
  const [also, setAlso] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (isCreditNote) return
    otherOpenInvoices(books, invoice, currency, clock.today()).then(setOpen, () => undefined)
  }, [invoice.id])
  const canRefund = !isCreditNote && amountValue(settlement.paid).gt(amountValue('0' as Amount))
  const spread = kind === 'payment' ? open.filter(({ id }) => also.has(id)) : []
  const amount = typed ?? suggested(kind, isCreditNote, settlement, spread, currency, locale)

  const record = async () => {
    const read = parseMoney(amount, currency, locale)
    if (read.kind === 'ambiguous') {
      setError(
        `${words.ambiguous} ${read.readings.map((text) => formatDecimal(text, locale, 2)).join(' / ')}`,
      )
      return
    }
    const seen = session.value.value
    const facts = {
      amount: read.kind === 'amount' ? read.value : '',
      ...(date === undefined ? {} : { date }),
      ...(method.trim() === '' ? {} : { method: method.trim() }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    }
    const own = { id: invoice.id, dueDate: invoice.dueDate, balance: settlement.balance }
    const outcome =
      spread.length > 0
        ? spreadEdits(seen, own, spread, { ...facts, receiptId: newId() }, currency)
        : recordPayment(invoice, { ...facts, id: newId(), kind }, settlement, currency)
    if (!outcome.ok) {
      setError(words.paymentProblem[outcome.code])
      return
    }
    const edits: PaymentEdits =
      'own' in outcome.value
        ? outcome.value
        : { own: { ...seen, payments: outcome.value.payments.map(jsonOf) }, others: [] }
    onClose()
    try {
      if (!(await session.commit(seen, edits.own, edits.others))) return
      toasts.show({ text: kind === 'refund' ? words.refundRecorded : words.paymentRecorded })
    } catch (error) {
      toasts.show({ kind: 'bad', text: words.fault[storageFault(error)] })
    }
  }

  return (
    <Dialog
      title={kind === 'refund' ? words.recordRefund : words.recordPayment}
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
        {canRefund && (
          <SelectField
            label={words.movement}
            value={kind}
            options={(['payment', 'refund'] as const).map((one) => ({
              value: one,
              label: words.movements[one],
            }))}
            onValue={setKind}
          />
        )}
        <TextField
          label={`${kind === 'refund' ? words.refundAmount : words.paymentAmount} (${currency})`}
          value={amount}
          onValue={(text) => {
            setTyped(text)
            setError(undefined)
          }}
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
        <TextField label={words.paymentNote} value={note} onValue={setNote} />
        {kind === 'payment' && open.length > 0 && (
          <fieldset class="also-pays">
            <legend>{words.alsoPays}</legend>
            {open.map(({ id, balance, invoice: other }) => (
              <CheckField
                key={id}
                checked={also.has(id)}
                onChecked={(on) =>
                  setAlso(new Set(on ? [...also, id] : [...also].filter((one) => one !== id)))
                }
              >
                {words.openInvoice(
                  other.number,
                  formatMoney(balance, currency, locale),
                  formatDate(other.dueDate, locale),
                )}
              </CheckField>
            ))}
            <p class="field-hint">{words.alsoPaysHint}</p>
          </fieldset>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

/** All that is open where money comes in, all that was too much where it goes back. */
function suggested(
  kind: Movement,
  isCreditNote: boolean,
  { state, balance, credit }: Settlement,
  others: readonly OpenInvoice[],
  currency: CurrencyCode,
  locale: string,
): string {
  const nothing = amountValue('0' as Amount)
  if (kind === 'refund' && !isCreditNote) {
    return amountValue(credit).gt(nothing) ? formatAmount(credit, currency, locale) : ''
  }
  const own = state === 'paid' || state === 'overpaid' ? nothing : amountValue(balance)
  const sum = others.reduce((total, { balance: open }) => total.plus(amountValue(open)), own)
  return sum.gt(nothing) ? formatAmount(amountText(sum, currencyExponent(currency)), currency, locale) : ''
}
