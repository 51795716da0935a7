import type { ComponentChildren } from 'preact'
import { formatAmount, formatDate, formatDecimal, formatMoney, formatRate } from '../../../domain/format'
import type { Amount } from '../../../domain/amount'
import { currencyExponent } from '../../../domain/currency'
import type { Business } from '../../../domain/business'
import { readDecimal } from '../../../domain/decimal'
import type { Invoice } from '../../../domain/invoice'
import { isBlankLine } from '../../../domain/line'
import type { Party } from '../../../domain/party'
import { dueDate } from '../../../domain/terms'
import type { Totals } from '../../../domain/totals/totals'
import { useLocale, useWords } from '../../words/use-words'
import { unitWord } from './units'
import './paper.css'

export interface PaperProps {
  readonly invoice: Invoice
  readonly totals: Totals
  readonly seller: Business | Party
  readonly buyer: Party | undefined
}

/** The document as the customer will see it, from the same totals as everything else. */
export function Paper({ invoice, totals, seller, buyer }: PaperProps) {
  const words = useWords().editor
  const locale = useLocale()
  const due = invoice.dueDate ?? (invoice.issueDate && dueDate(invoice.terms, invoice.issueDate))
  const title = invoice.kind === 'credit-note' ? words.paperCreditNote : words.paperInvoice
  return (
    <article class="paper" data-state={invoice.state} aria-label={title}>
      <div class="paper-sheet">
        <header class="paper-head">
          <div class="paper-title">
            <h2>{title}</h2>
            {invoice.state === 'void' && <p class="paper-stamp">{words.state.void}</p>}
          </div>
          <PartyBlock party={seller} empty={words.paperNoSeller} role="seller" />
        </header>
        <div class="paper-facts">
          <section class="paper-to">
            <h3>{words.paperFor}</h3>
            <PartyBlock party={buyer} empty={words.paperNoCustomer} role="buyer" />
          </section>
          <dl class="paper-dates">
            <Fact name={words.paperNumber}>{invoice.number ?? words.paperDraft}</Fact>
            {invoice.issueDate && <Fact name={words.paperDate}>{formatDate(invoice.issueDate, locale)}</Fact>}
            {due && <Fact name={words.paperDue}>{formatDate(due, locale)}</Fact>}
            {invoice.purchaseOrder && <Fact name={words.paperPurchaseOrder}>{invoice.purchaseOrder}</Fact>}
          </dl>
        </div>
        <PaperLines invoice={invoice} totals={totals} />
        <PaperSums totals={totals} />
        <Prose text={invoice.notes} />
        <Prose text={invoice.termsNote} />
        <PaperFoot seller={seller} />
      </div>
    </article>
  )
}

function PaperLines({ invoice, totals }: Pick<PaperProps, 'invoice' | 'totals'>) {
  const words = useWords().editor
  const locale = useLocale()
  const decimals = currencyExponent(totals.currency)
  const amounts = new Map(totals.lines.map((line) => [line.id, line.amount]))
  const lines = invoice.lines.filter((line) => !isBlankLine(line))
  if (lines.length === 0) return <p class="paper-empty">{words.paperEmpty}</p>
  const figure = (text: string, least = 0) =>
    readDecimal(text).ok ? formatDecimal(text, locale, least) : '–'
  return (
    <table class="paper-lines">
      <thead>
        <tr>
          <th scope="col">{words.description}</th>
          <th scope="col">{words.quantity}</th>
          <th scope="col">{words.price}</th>
          <th scope="col">{words.tax}</th>
          <th scope="col">{words.amount}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.description || '–'}
              {line.note && <small>{line.note}</small>}
            </th>
            <td data-label={words.quantity}>
              {figure(line.quantity)} {line.unit === 'C62' ? '' : unitWord(words.units, line.unit)}
            </td>
            <td data-label={words.price}>{figure(line.unitPrice, decimals)}</td>
            <td data-label={words.tax}>
              {line.taxes
                .map((tax) => (readDecimal(tax.rate).ok ? formatRate(tax.rate, locale) : '–'))
                .join(' + ')}
            </td>
            <td data-label={words.amount}>{money(amounts.get(line.id), totals, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const money = (amount: Amount | undefined, totals: Totals, locale: string): string =>
  amount === undefined ? '–' : formatAmount(amount, totals.currency, locale)

function PaperSums({ totals }: Pick<PaperProps, 'totals'>) {
  const words = useWords().editor
  const locale = useLocale()
  const show = (amount: Amount) => formatMoney(amount, totals.currency, locale)
  const isZero = (amount: Amount) => /^[-0.]*$/.test(amount)
  const adjusted = totals.allowances.length + totals.charges.length > 0
  return (
    <dl class="paper-sums">
      {adjusted && <Fact name={words.subtotal}>{show(totals.lineTotal)}</Fact>}
      {!isZero(totals.allowanceTotal) && <Fact name={words.discount}>−{show(totals.allowanceTotal)}</Fact>}
      {!isZero(totals.chargeTotal) && <Fact name={words.charges}>{show(totals.chargeTotal)}</Fact>}
      {totals.taxes.length > 0 && <Fact name={words.net}>{show(totals.netTotal)}</Fact>}
      {totals.taxes.map((tax) => (
        <Fact key={tax.key} name={words.taxOf(tax.name, formatRate(tax.rate, locale))}>
          {show(tax.tax)}
        </Fact>
      ))}
      {!isZero(totals.withheldTotal) && <Fact name={words.withheld}>−{show(totals.withheldTotal)}</Fact>}
      {!isZero(totals.prepaid) && <Fact name={words.prepaid}>−{show(totals.prepaid)}</Fact>}
      {!isZero(totals.rounding) && <Fact name={words.rounding}>{show(totals.rounding)}</Fact>}
      <Fact name={words.total}>{show(totals.payable)}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function PartyBlock({
  party,
  empty,
  role,
}: {
  party: Party | undefined
  empty: string
  role: 'seller' | 'buyer'
}) {
  const words = useWords().editor
  const { line1, line2, postalCode, city, region, country } = party?.address ?? {}
  const town = [postalCode, city, region].filter(Boolean).join(' ')
  const named = party !== undefined && party.name.trim() !== ''
  return (
    <address class={`paper-party paper-${role}`}>
      <strong class={named ? '' : 'paper-placeholder'}>{named ? party.name : empty}</strong>
      {[line1, line2, town, country].filter(Boolean).map((text) => (
        <span key={text}>{text}</span>
      ))}
      {role === 'buyer' && party?.taxId && <span>{words.paperTaxId(party.taxId)}</span>}
    </address>
  )
}

function PaperFoot({ seller }: Pick<PaperProps, 'seller'>) {
  const words = useWords().editor
  const bank: Partial<Business> = seller
  const said = [
    seller.email,
    seller.phone,
    seller.taxId && words.paperTaxId(seller.taxId),
    bank.iban && words.paperAccount(bank.iban),
    bank.bic,
  ].filter(Boolean)
  if (said.length === 0) return null
  return (
    <footer class="paper-foot">
      {said.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </footer>
  )
}

const Prose = ({ text }: { text: string | undefined }) =>
  text === undefined || text.trim() === '' ? null : <p class="paper-prose">{text}</p>
