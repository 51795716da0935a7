import type { InvoiceKind, Invoice } from '../../domain/invoice'
import type { Business } from '../../domain/business'
import type { Party } from '../../domain/party'

/** A document with its parties: those it keeps itself, or for a draft those that it would get. */
export interface PaperDocument {
  readonly invoice: Invoice
  readonly seller: Business | Party
  readonly buyer: Party | undefined
}

export interface Fact {
  readonly name: string
  readonly value: string
}

export interface PaperParty {
  readonly name: string
  /** The name is a placeholder for one that is not typed yet. */
  readonly isMissing: boolean
  readonly lines: readonly string[]
}

export interface PaperRow {
  readonly id: string
  readonly description: string
  /** Under the description: note, item code, the line's own allowances and charges. */
  readonly details: readonly string[]
  readonly quantity: string
  readonly price: string
  readonly tax: string
  readonly amount: string
}

/** One line of the sums: `due` is what it all comes to, `total` is drawn strong. */
export interface PaperSum extends Fact {
  readonly weight: 'plain' | 'total' | 'due'
}

export interface PaymentBox {
  readonly title: string
  readonly facts: readonly Fact[]
  /** What a banking app reads from the picture, and what stands beside it. */
  readonly code?: { readonly payload: string; readonly caption: string }
}

/**
 * Everything that stands on a paper, as texts in the order in which they are read. Both the PDF and the page's own view, and with
 * it the print, are made from this and add nothing.
 */
export interface Paper {
  readonly kind: InvoiceKind
  /** Language of the words and the figures, a BCP 47 tag. */
  readonly locale: string
  readonly title: string
  /** Undefined in a draft that never had one. */
  readonly number: string | undefined
  /** What a document that is none yet, or none any more, is marked with. */
  readonly mark: string | undefined
  readonly seller: PaperParty
  readonly buyerTitle: string
  readonly buyer: PaperParty
  readonly facts: readonly Fact[]
  /** A column without a title is not there. */
  readonly columns: Pick<PaperRow, 'description' | 'quantity' | 'price' | 'tax' | 'amount'>
  readonly rows: readonly PaperRow[]
  /** Stands in place of the rows where there are none. */
  readonly empty: string
  readonly sums: readonly PaperSum[]
  /** Mentions that the law wants where no tax is charged, and whether prices hold tax. */
  readonly mentions: readonly string[]
  readonly payment: PaymentBox | undefined
  readonly prose: readonly string[]
  /** How to reach the seller, and what authorities know them by. */
  readonly footer: readonly string[]
  /** `{page}` of `{pages}` */
  readonly pageOf: string
}
