import { carry, figureField, isOneOf, isText, isTrue, type Stored, textField } from './fields'

/**
 * VAT category codes (UNTDID 5305 as EN 16931 restricts it): Standard rated, Zero rated, Exempt, reverse charge (AE),
 * intra-community supply (K), export (G), Outside scope of VAT, the Canary Islands' IGIC (L), Ceuta's and Melilla's IPSI (M), and
 * Italian split payment (B). Taxes that are no VAT (GST, PST, …) use S.
 */
export const taxCategories = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B'] as const
export type TaxCategory = (typeof taxCategories)[number]

/** A tax as a line carries it: a copy, so that the catalogue of taxes may change later. */
export interface Tax {
  id: string
  /** 'VAT', 'GST', 'MwSt': taxes of different names never share a group. */
  name: string
  category: TaxCategory
  /** Percent as decimal text: '19', '9.975'. */
  rate: string
  /** Levied on the net plus the taxes before it in the list. */
  compound?: true
  /** Why no tax is charged, in words (BT-120). */
  exemptionReason?: string
  /** The same from the VATEX code list (BT-121). */
  exemptionCode?: string
}

/** An entry of the workspace's tax catalogue. */
export interface CatalogueTax extends Tax {
  /** New lines start with it. */
  isDefault?: true
}

export function readTax(stored: Stored & { id: string }): CatalogueTax {
  const category = stored['category']
  return {
    ...carry<Pick<CatalogueTax, 'compound' | 'isDefault' | 'exemptionReason' | 'exemptionCode'>>(stored, {
      compound: isTrue,
      isDefault: isTrue,
      exemptionReason: isText,
      exemptionCode: isText,
    }),
    id: stored.id,
    name: textField(stored, 'name'),
    category: isOneOf(taxCategories)(category) ? category : 'S',
    rate: figureField(stored, 'rate'),
  }
}

/** Categories under which tax is charged: above zero in S (BR-S-5), zero or more in L and M (BR-AF-5, BR-AG-5). */
const charged: readonly TaxCategory[] = ['S', 'L', 'M', 'B']

/** Whether the category's rate is zero by rule (BR-Z-5, BR-E-5, BR-AE-5, BR-IC-5, BR-G-5, BR-O-5). */
export function isZeroRated(category: TaxCategory): boolean {
  return !charged.includes(category)
}

/**
 * Whether a reason or its code must stand on the document (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10); on the others none may
 * (BR-S-10, BR-Z-10, BR-AF-10, BR-AG-10).
 */
export function needsExemptionReason(category: TaxCategory): boolean {
  return isZeroRated(category) && category !== 'Z'
}

/** VATEX code that EN 16931 ties to the category; E has many, so none is assumed for it. */
export const exemptionCodeOf: Partial<Record<TaxCategory, string>> = {
  AE: 'VATEX-EU-AE',
  K: 'VATEX-EU-IC',
  G: 'VATEX-EU-G',
  O: 'VATEX-EU-O',
}
