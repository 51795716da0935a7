import { cleanText } from '../text/clean-text'

/** What a SEPA credit transfer needs to know. */
export interface EpcTransfer {
  /** Of the beneficiary; at most 70 characters are told. */
  readonly name: string
  /** Checked, without spaces. */
  readonly iban: string
  readonly bic?: string | undefined
  /** Decimal text in euros. */
  readonly amount: string
  /** Purpose of ISO 20022, four letters. */
  readonly purpose?: string
  /** A creditor reference (ISO 11649, RF…): excludes `text`. */
  readonly reference?: string
  /** Remittance information for people, at most 140 characters. */
  readonly text?: string | undefined
  /** From the beneficiary to the one who pays, at most 70 characters. */
  readonly information?: string
  /** `001` outside of the EEA needs a BIC; `002`, the default, does not. */
  readonly version?: '001' | '002'
}

const bicShape = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/

/** One element: on one line, at most so many characters, never half of one. */
function element(text: string | undefined, most: number): string {
  const plain = cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return [...plain].slice(0, most).join('').trim()
}

/**
 * The text of the QR code for a SEPA credit transfer (EPC069-12, version 2.1), in UTF-8; trailing empty elements are left out.
 * Undefined where the standard has no place for it: an amount under a cent or above 999,999,999.99, no name, over 331 bytes.
 */
export function epcPayload(transfer: EpcTransfer): string | undefined {
  const amount = /^(\d{1,9})(?:\.(\d{1,2})0*)?$/.exec(transfer.amount)
  if (amount === null || !/[1-9]/.test(transfer.amount)) return undefined
  const name = element(transfer.name, 70)
  if (name === '') return undefined
  const cents = (amount[2] ?? '').replace(/0+$/, '')
  const bic = (transfer.bic ?? '').replace(/\s/g, '').toUpperCase()
  const reference = element(transfer.reference, 25)
  const elements = [
    'BCD',
    transfer.version ?? '002',
    '1',
    'SCT',
    bicShape.test(bic) ? bic : '',
    name,
    transfer.iban,
    `EUR${Number(amount[1])}${cents === '' ? '' : `.${cents}`}`,
    element(transfer.purpose, 4),
    reference,
    reference === '' ? element(transfer.text, 140) : '',
    element(transfer.information, 70),
  ]
  const payload = elements.join('\n').replace(/\n+$/, '')
  return new TextEncoder().encode(payload).length > 331 ? undefined : payload
}
