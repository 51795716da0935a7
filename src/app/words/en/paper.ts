import type { CalendarWords } from '../../../papers/letters/due-calendar'
import type { PaperWords } from '../../../papers/model/paper-words'

/** What stands on paper. Plain texts with {fields}: they are handed to the worker that makes the files. */
const sheet: PaperWords = {
  language: 'en',
  invoice: 'Invoice',
  creditNote: 'Credit note',
  draft: 'Draft',
  void: 'Void',
  billTo: 'Bill to',
  creditTo: 'Credit to',
  noSeller: 'Your name',
  noCustomer: 'Customer',
  empty: 'Lines appear here as you type.',

  number: 'Number',
  date: 'Date',
  due: 'Due',
  delivery: 'Delivered',
  purchaseOrder: 'Purchase order',
  reference: 'Your reference',
  corrects: 'Corrects invoice',

  description: 'Description',
  quantity: 'Quantity',
  price: 'Price',
  tax: 'Tax',
  amount: 'Amount',
  pricePer: '{price} per {quantity}',
  pricesWithTax: 'Prices and line amounts include tax.',
  itemCode: 'Item',
  units: {
    HUR: { one: 'hour', other: 'hours' },
    DAY: { one: 'day', other: 'days' },
    MON: { one: 'month', other: 'months' },
    KGM: { other: 'kg' },
    MTR: { other: 'm' },
    MTK: { other: 'm²' },
    LTR: { other: 'l' },
    KMT: { other: 'km' },
    E48: { one: 'service', other: 'services' },
  },

  subtotal: 'Subtotal',
  discount: 'Discount',
  charge: 'Charge',
  net: 'Net',
  taxOf: '{name} {rate}',
  taxOn: '{name} {rate} on {taxable}',
  gross: 'Total',
  withheld: 'Withheld',
  prepaid: 'Prepaid',
  rounding: 'Rounding',
  amountDue: 'Amount due',
  amountCredited: 'Amount credited',
  taxIn: 'Tax in {currency}',

  payment: 'Payment',
  accountName: 'Account holder',
  iban: 'Account',
  bic: 'BIC',
  bank: 'Bank',
  paymentReference: 'Reference',
  scanToPay: 'Scan to pay',

  taxId: 'Tax ID',
  taxNumber: 'Tax number',
  registrationId: 'Register',
  pageOf: 'Page {page} of {pages}',
}

const calendar: CalendarWords = { due: 'Invoice {number} due: {customer}, {amount}' }

/** Papers, and what is done with them. */
export const paper = {
  sheet,
  calendar,
  pdf: 'PDF',
  share: 'Share',
  more: 'More',
  email: 'Email draft',
  print: 'Print',
  json: 'JSON file',
  ics: 'Due date for the calendar',
  making: 'Making the PDF…',
  mailSubject: (title: string, seller: string) => (seller === '' ? title : `${title} from ${seller}`),
  mailBody: (facts: { title: string; amount: string; due: string | undefined; seller: string }) =>
    [
      'Hello,',
      `${facts.title} comes to ${facts.amount}${facts.due === undefined ? '' : ` and is due on ${facts.due}`}.`,
      ['Kind regards', facts.seller].filter(Boolean).join('\n'),
    ].join('\n\n'),
  shareReady: 'The PDF is ready.',
  missingGlyphs: (characters: string) =>
    `No font here has these characters: ${characters}. Take them out of the document, then try again.`,
  noFonts:
    'The letters for this text are not on this device yet. Connect to the internet once; then it works offline too.',
  failed: 'The file could not be made.',
  cancel: 'Cancel',
  zipping: (done: string, total: string) => `${done} of ${total} papers made`,
  zipped: (count: string) =>
    count === '1' ? 'One paper in the zip file' : `${count} papers in the zip file`,
  leftOut: (names: string) => `Left out, since no font has all of their characters: ${names}`,
  nothing: 'There is nothing in this period.',
}
