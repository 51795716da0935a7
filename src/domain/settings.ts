import { asStored, carry, figureFields, isFigure, isOneOf, isText, listField, textField } from './fields'
import { type InvoiceKind, type TaxRounding } from './invoice'
import { type CatalogueTax, readTax } from './tax'
import { defaultTerms, type PaymentTerms, readTerms } from './terms'

/** How numbers of one kind are made; see `nextNumber` for the pattern. */
export interface NumberSettings {
  format: string
  /** Start again at 1 each year; needs the year in the format. */
  yearlyReset: boolean
}

/** Invoice defaults of the workspace: document `settings#defaults`. */
export interface Settings {
  currency: string
  terms: PaymentTerms
  priceMode: 'exclusive' | 'inclusive'
  taxRounding: TaxRounding
  taxes: CatalogueTax[]
  numbers: Record<InvoiceKind, NumberSettings>
  /** Round payables for cash to multiples of this; absent for not at all. */
  cashIncrement?: string
  /** Second currency for tax totals, where the seller's authority wants one. */
  taxCurrency?: string
  notes?: string
  termsNote?: string
  /** How papers look; absent parts are the app's own. */
  paper?: PaperSettings
}

export const paperDesigns = ['calm', 'bold'] as const
export const paperSheets = ['a4', 'letter'] as const

export interface PaperSettings {
  design?: (typeof paperDesigns)[number]
  sheet?: (typeof paperSheets)[number]
  /** The firm's colour, '#rrggbb'. */
  colour?: string
}

const defaultFormats: Record<InvoiceKind, string> = {
  invoice: '{series}{year}-{seq:4}',
  'credit-note': 'CN-{series}{year}-{seq:4}',
}

function readNumbers(value: unknown, kind: InvoiceKind): NumberSettings {
  const stored = asStored(asStored(value)[kind])
  return {
    ...stored,
    format: textField(stored, 'format', defaultFormats[kind]),
    yearlyReset: stored['yearlyReset'] !== false,
  }
}

const isColour = (value: unknown): value is string =>
  typeof value === 'string' && /^#[\da-f]{6}$/i.test(value)

function readPaper(value: unknown): PaperSettings {
  return carry<Required<PaperSettings>>(asStored(value), {
    design: isOneOf(paperDesigns),
    sheet: isOneOf(paperSheets),
    colour: isColour,
  })
}

/** Reads stored settings; never throws, fills defaults, carries unknown fields. `readSettings({})` are the defaults. */
export function readSettings(value: unknown): Settings {
  const stored = asStored(value)
  return {
    ...carry<Required<Pick<Settings, 'cashIncrement' | 'taxCurrency' | 'notes' | 'termsNote'>>>(stored, {
      cashIncrement: isFigure,
      taxCurrency: isText,
      notes: isText,
      termsNote: isText,
    }),
    ...figureFields(stored, ['cashIncrement']),
    ...(stored['paper'] === undefined ? {} : { paper: readPaper(stored['paper']) }),
    currency: textField(stored, 'currency', 'EUR'),
    terms: readTerms(stored['terms'], defaultTerms),
    priceMode: stored['priceMode'] === 'inclusive' ? 'inclusive' : 'exclusive',
    taxRounding: stored['taxRounding'] === 'line' ? 'line' : 'document',
    taxes: listField(stored, 'taxes', readTax),
    numbers: {
      ...asStored(stored['numbers']),
      invoice: readNumbers(stored['numbers'], 'invoice'),
      'credit-note': readNumbers(stored['numbers'], 'credit-note'),
    },
  }
}
