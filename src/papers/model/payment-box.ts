import type { Business } from '../../domain/business'
import type { Totals } from '../../domain/totals/totals'
import { epcPayload } from '../payment/epc-payload'
import { ibanOf, spacedIban } from '../payment/iban'
import { cleanText } from '../text/clean-text'
import type { Fact, PaperDocument, PaymentBox } from './paper'
import type { PaperWords } from './paper-words'

/** Where the money goes, on an invoice that asks for some; with a code to scan where SEPA can carry it. */
export function paymentBox(
  { invoice, seller }: PaperDocument,
  totals: Totals,
  words: PaperWords,
): PaymentBox | undefined {
  const account: Partial<Business> = seller
  const isAsking =
    invoice.kind === 'invoice' && invoice.state !== 'void' && /^[^-]*[1-9]/.test(totals.payable)
  if (!isAsking || !account.iban?.trim()) return undefined
  const iban = ibanOf(account.iban)
  const given: readonly (readonly [string, string | undefined])[] = [
    [words.accountName, account.accountName?.trim() || seller.name],
    [words.iban, iban === undefined ? account.iban : spacedIban(iban)],
    [words.bic, account.bic],
    [words.bank, account.bankName],
    [words.paymentReference, invoice.number],
  ]
  const facts = given.flatMap(([name, value]): Fact[] => {
    const text = cleanText(value ?? '').trim()
    return text === '' ? [] : [{ name, value: text }]
  })
  const payload =
    iban === undefined || totals.currency !== 'EUR' || invoice.state === 'draft'
      ? undefined
      : epcPayload({
          name: account.accountName?.trim() || seller.name,
          iban,
          bic: account.bic,
          amount: totals.payable,
          text: invoice.number,
        })
  return {
    title: words.payment,
    facts,
    ...(payload !== undefined && { code: { payload, caption: words.scanToPay } }),
  }
}
