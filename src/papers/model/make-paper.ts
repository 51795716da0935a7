import { formatDate } from '../../domain/format'
import type { Invoice } from '../../domain/invoice'
import { dueDate } from '../../domain/terms'
import type { Totals } from '../../domain/totals/totals'
import { cleanText } from '../text/clean-text'
import { mentionsOf } from './mentions'
import type { Fact, Paper, PaperDocument } from './paper'
import { fill } from './paper-words'
import type { PaperWords } from './paper-words'
import { footerOf, partyOf } from './parties'
import { paymentBox } from './payment-box'
import { rowsOf } from './rows'
import { sumsOf } from './sums'

/**
 * The paper of a document, from the totals that everything else shows too.
 * @param locale in which figures and dates are written
 */
export function makePaper(document: PaperDocument, totals: Totals, words: PaperWords, locale: string): Paper {
  const { invoice, seller, buyer } = document
  const isCreditNote = invoice.kind === 'credit-note'
  const rows = rowsOf(invoice, totals, words, locale)
  return {
    kind: invoice.kind,
    locale,
    title: isCreditNote ? words.creditNote : words.invoice,
    number: invoice.number === undefined ? undefined : cleanText(invoice.number),
    mark: markOf(invoice, words),
    seller: partyOf(seller, words.noSeller, locale, false, words),
    buyerTitle: isCreditNote ? words.creditTo : words.billTo,
    buyer: partyOf(buyer, words.noCustomer, locale, true, words),
    facts: factsOf(invoice, words, locale),
    columns: {
      description: words.description,
      quantity: words.quantity,
      price: words.price,
      // Who charges no tax at all has no column for it.
      tax: rows.some(({ tax }) => tax !== '') ? words.tax : '',
      amount: words.amount,
    },
    rows,
    empty: words.empty,
    sums: sumsOf(invoice, totals, words, locale),
    mentions: mentionsOf(invoice, totals, words, locale),
    payment: paymentBox(document, totals, words),
    prose: [invoice.notes, invoice.termsNote].map((text) => cleanText(text ?? '').trim()).filter(Boolean),
    footer: footerOf(seller, words),
    pageOf: words.pageOf,
  }
}

function markOf(invoice: Invoice, words: PaperWords): string | undefined {
  switch (invoice.state) {
    case 'draft':
      return words.draft
    case 'void':
      return words.void
    case 'issued':
      return undefined
  }
}

function factsOf(invoice: Invoice, words: PaperWords, locale: string): Fact[] {
  const { issueDate, deliveryDate, purchaseOrder, buyerReference, creditOfNumber } = invoice
  const isInvoice = invoice.kind === 'invoice'
  const due = invoice.dueDate ?? (issueDate && dueDate(invoice.terms, issueDate))
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.number, invoice.number ?? words.draft],
    [words.date, issueDate && formatDate(issueDate, locale)],
    [words.due, isInvoice ? due && formatDate(due, locale) : undefined],
    [words.delivery, deliveryDate && formatDate(deliveryDate, locale)],
    [words.corrects, isInvoice ? undefined : creditOfNumber],
    [words.purchaseOrder, purchaseOrder],
    [words.reference, buyerReference],
  ]
  return facts.flatMap(([name, value]) => {
    const text = cleanText(value ?? '').trim()
    return text === '' ? [] : [{ name, value: text }]
  })
}

/** Title of a document's file, and what a viewer shows in its tab. */
export function paperTitle({ title, number, mark }: Paper): string {
  return fill('{title} {number}', { title, number: number ?? mark ?? '' }).trim()
}
