import type { InvoiceKind } from '../../../domain/invoice-kind'
import type { NumberFormatProblem } from '../../../domain/number-format'
import type { TaxCategory } from '../../../domain/tax'
import type { TakeOverProblem } from '../../../domain/take-over'
import type { Theme } from '../../state/appearance'
import type { LanguageChoice } from '../language-choice'
import { settingsPapers } from './settings-papers'
import { awsSettings } from './aws-settings'

/** Words of the settings. */
export const settings = {
  title: 'Settings',
  sections: {
    business: 'Business',
    invoices: 'Invoice defaults',
    papers: 'Papers',
    appearance: 'Appearance',
    aws: 'AWS Settings',
    backup: 'Backup',
  },
  savedAsTyped: 'Saved on this device as you type.',
  notSaved: 'Not saved. What you typed is still here.',
  opening: 'Opening…',

  papers: settingsPapers,

  business: {
    intro: 'This stands on every invoice you issue. Issued invoices keep what it said on that day.',
    who: 'Who you are',
    name: 'Name or firm',
    contact: 'Contact person',
    email: 'Email',
    phone: 'Phone',
    website: 'Website',
    address: 'Address',
    line1: 'Street and number',
    line2: 'Second line',
    postalCode: 'Postal code',
    city: 'City',
    region: 'State or region',
    country: 'Country code',
    countryHint: 'Two letters, such as DE',
    tax: 'Tax',
    taxId: 'VAT ID',
    taxNumber: 'Tax number',
    registrationId: 'Register entry',
    bank: 'Where the money goes',
    accountName: 'Account holder',
    iban: 'IBAN or account number',
    bic: 'BIC',
    bankName: 'Bank',
  },

  invoices: {
    intro: 'New invoices start with these. Invoices that exist already stay as they are.',
    money: 'Money and terms',
    currency: 'Currency',
    terms: 'Payment terms',
    termsReceipt: 'Due on receipt',
    termsNet: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    termsEndOfMonth: 'End of month',
    termsOther: 'As set elsewhere',
    priceMode: 'Prices',
    priceModes: { exclusive: 'Without tax', inclusive: 'With tax' },
    rounding: 'Round tax',
    roundings: { document: 'Once per document', line: 'On every line' },
    taxes: 'Taxes',
    taxesNone: 'No taxes yet. Add one to pick it on a line.',
    taxName: 'Name',
    taxRate: 'Percent',
    taxRateError: 'A rate is a number, such as 19.',
    taxKind: 'Kind',
    taxKinds: {
      S: 'Charged',
      Z: 'Zero rated',
      E: 'Exempt',
      AE: 'Reverse charge',
      K: 'Supply within the EU',
      G: 'Export',
      O: 'Outside the scope of tax',
      L: 'IGIC (Canary Islands)',
      M: 'IPSI (Ceuta and Melilla)',
      B: 'Split payment (Italy)',
    } satisfies Record<TaxCategory, string>,
    taxReason: 'Why no tax is charged',
    taxReasonHint: 'Stands on the invoice',
    taxDefault: 'On new lines',
    taxAdd: 'Add tax',
    taxRemove: (name: string) => `Remove ${name || 'tax'}`,
    ofTax: (label: string, place: number) => `${label} of tax ${place}`,
    numbers: 'Numbers',
    invoiceFormat: 'Invoice numbers',
    creditNoteFormat: 'Credit note numbers',
    formatHint: 'Fields: {series} {year} {yy} {month} {seq:4}',
    formatExample: (number: string) => `The first one of this year: ${number}`,
    formatProblems: {
      'format-without-seq': 'Without {seq} every number would be the same.',
      'format-with-two-seqs': 'One {seq} is enough.',
      'format-field-unknown': 'There is no field of that name.',
      'format-brace-open': 'A brace is not closed.',
      'format-without-series': 'Without {series} two devices would give the same number.',
    } satisfies Record<NumberFormatProblem, string>,
    yearlyReset: 'Start again at 1 each year',
    texts: 'Texts',
    notes: 'Notes',
    termsNote: 'Terms',
  },

  series: {
    none: 'This device gets a series of its own with its first number, or when it first meets your table.',
    plain: 'This device was the first: its numbers have no letter.',
    letters: (series: string) => `This device numbers in series ${series}.`,
    gaps: {
      invoice: (list: string) => `Invoice numbers that no document bears: ${list}`,
      'credit-note': (list: string) => `Credit note numbers that no document bears: ${list}`,
    } satisfies Record<InvoiceKind, unknown>,
    takeOver: 'Carry on an earlier device’s series',
    takeOverText:
      'For an app that was installed again: it goes on numbering where the earlier one stopped. Only do this when the earlier device is gone or no longer used.',
    which: 'Earlier device',
    device: (name: string, series: string) =>
      `${name.trim() === '' ? 'Device' : name} · ${series === '' ? 'numbers without a letter' : `series ${series}`}`,
    takeOverDo: 'Carry on',
    takenOver: 'This device goes on in that series',
    problem: {
      'series-own': 'This device has that series already.',
      'series-unknown': 'One of the two has no series yet. Sync first.',
      'series-still-used': 'That device is still in use.',
    } satisfies Record<TakeOverProblem, string>,
  },

  appearance: {
    theme: 'Theme',
    themes: { system: 'Like this device', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    language: 'Language',
    /** A language is called by its own name, so that whoever can't read this one finds it. */
    languages: { system: 'Like this device', en: 'English', de: 'Deutsch' } satisfies Record<
      LanguageChoice,
      string
    >,
    letterKeys: 'Single letters act as shortcuts (N, /, R, ?)',
    showKeys: 'Show all shortcuts',
  },

  aws: awsSettings,
}
