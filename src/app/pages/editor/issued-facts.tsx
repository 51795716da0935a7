import { X } from 'lucide-preact'
import type { Amount } from '../../../domain/amount'
import type { CurrencyCode } from '../../../domain/currency'
import { toAmount } from '../../../domain/amount'
import { formatDate, formatMoney } from '../../../domain/format'
import type { IssuedInvoice, VoidInvoice } from '../../../domain/invoice'
import type { Payment } from '../../../domain/payment'
import type { Settlement } from '../../../domain/settlement'
import type { Json } from '../../../sync/json'
import { Button, IconButton } from '../../components/button'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import type { DocumentSession } from './document-session'
import { jsonOf } from './json-of'
import { otherEnds } from './open-documents'
import { withoutReceipt } from './payment-edits'

interface IssuedFactsProps {
  readonly session: DocumentSession
  readonly invoice: IssuedInvoice | VoidInvoice
  readonly settlement: Settlement
  readonly currency: CurrencyCode
  /** Money back, or to another invoice, where too much was paid. */
  readonly onRefund: () => void
  readonly onUseCredit: () => void
}

/** What is still to be paid, what was, and what was done with the document. */
export function IssuedFacts(props: IssuedFactsProps) {
  const { session, invoice, settlement, currency, onRefund, onUseCredit } = props
  const all = useWords()
  const words = all.editor
  const locale = useLocale()
  const { books, toasts } = useServices()
  const show = (amount: Amount) => formatMoney(amount, currency, locale)
  const removePayment = async (payment: Payment) => {
    const seen = session.value.value
    const payments = invoice.payments.filter(({ id }) => id !== payment.id)
    const taken = { ...seen, payments: payments.map(jsonOf) }
    const { receiptId } = payment
    const isMoved = payment.kind === 'credit-in' || payment.kind === 'credit-out'
    const ends = isMoved && receiptId !== undefined ? await otherEnds(books, session.key, receiptId) : []
    const others = ends.map(({ stored }) => withoutReceipt(stored, receiptId ?? ''))
    if (!(await session.commit(seen, taken, others))) return
    const undo = () => {
      const now = session.value.value
      const back = others.map(({ key, before, after }) => ({ key, before: after, after: before ?? after }))
      // Beside what was recorded since.
      const since = Array.isArray(now['payments']) ? (now['payments'] as readonly Json[]) : []
      void session.commit(now, { ...now, payments: [...since, jsonOf(payment)] }, back)
    }
    toasts.show({ text: words.paymentRemoved, action: { label: words.undo, run: undo } })
  }
  return (
    <aside class="issued-facts">
      {invoice.state === 'issued' && (
        <section class="card issued-balance">
          <p class="issued-balance-figure figures">{balanceText(settlement, show, all)}</p>
          {settlement.overdue && <p>{words.daysOverdue(settlement.daysOverdue)}</p>}
          {settlement.state === 'overpaid' && invoice.kind === 'invoice' && (
            <div class="issued-credit">
              <Button onClick={onRefund}>{words.refundIt}</Button>
              <Button onClick={onUseCredit}>{words.useCredit}</Button>
            </div>
          )}
        </section>
      )}
      {invoice.payments.length > 0 && (
        <section>
          <h2>{words.payments}</h2>
          <ul class="issued-list">
            {invoice.payments.map((payment) => {
              const amount = toAmount(payment.amount, currency)
              const text = amount === undefined ? payment.amount : show(amount)
              return (
                <li key={payment.id}>
                  <span>
                    <strong class="figures">{goesOut(payment) ? `−${text}` : text}</strong>
                    <small>
                      {[
                        payment.kind === 'payment' ? '' : words.movements[payment.kind],
                        payment.date && formatDate(payment.date, locale),
                        payment.method,
                        payment.note,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                  <IconButton
                    icon={X}
                    label={words.paymentRemove(text)}
                    onClick={() => void removePayment(payment)}
                  />
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.history}</h2>
        <ul class="issued-list">
          {invoice.history.map((entry) => (
            <li key={entry.id}>
              <span>
                {words.historyEvent[entry.event]}
                <small>{[momentText(entry.at, locale), entry.reason].filter(Boolean).join(' · ')}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}

const goesOut = ({ kind }: Payment): boolean => kind === 'refund' || kind === 'credit-out'

function balanceText(
  settlement: Settlement,
  show: (amount: Amount) => string,
  { editor: words, invoices }: ReturnType<typeof useWords>,
) {
  switch (settlement.state) {
    case 'paid':
      return invoices.state.paid
    case 'overpaid':
      return words.overpaidBy(show(settlement.credit))
    case 'unpaid':
    case 'partly-paid':
      return words.balance(show(settlement.balance))
  }
}

function momentText(at: string, locale: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return ''
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment)
}
