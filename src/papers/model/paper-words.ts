/** A unit's word by the language's plural forms; `other` where it has no more. */
export type UnitForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/**
 * What a paper says of itself. Plain texts with `{fields}`, so that they can be handed to a worker, and so that a paper may speak
 * another language than the app around it.
 */
export interface PaperWords {
  /** BCP 47 tag of these words. */
  readonly language: string
  readonly invoice: string
  readonly creditNote: string
  readonly draft: string
  readonly void: string
  readonly billTo: string
  readonly creditTo: string
  readonly noSeller: string
  readonly noCustomer: string
  readonly empty: string

  readonly number: string
  readonly date: string
  readonly due: string
  readonly delivery: string
  readonly purchaseOrder: string
  readonly reference: string
  readonly corrects: string

  readonly description: string
  readonly quantity: string
  readonly price: string
  readonly tax: string
  readonly amount: string
  /** `{price}` for `{quantity}` units. */
  readonly pricePer: string
  readonly pricesWithTax: string
  readonly itemCode: string
  /** By UN/ECE Recommendation 20 code. */
  readonly units: Readonly<Record<string, UnitForms>>

  readonly subtotal: string
  readonly discount: string
  readonly charge: string
  readonly net: string
  /** `{name}` `{rate}` */
  readonly taxOf: string
  /** `{name}` `{rate}` `{taxable}` */
  readonly taxOn: string
  readonly gross: string
  readonly withheld: string
  readonly prepaid: string
  readonly rounding: string
  readonly amountDue: string
  readonly amountCredited: string
  /** `{currency}` */
  readonly taxIn: string

  readonly payment: string
  readonly accountName: string
  readonly iban: string
  readonly bic: string
  readonly bank: string
  readonly paymentReference: string
  readonly scanToPay: string

  readonly taxId: string
  readonly taxNumber: string
  readonly registrationId: string
  /** `{page}` `{pages}` */
  readonly pageOf: string
}

/** The template with its `{fields}` filled; a field that is not given stays as it stands. */
export function fill(template: string, fields: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (field, name: string) => fields[name] ?? field)
}
