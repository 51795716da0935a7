import type { DraftInvoice } from '../../../domain/invoice'
import type { Problem } from '../../../domain/problem'

/** Names one control of the form: the path of the value it holds. */
export type Place = string

/** The control where a problem can be put right, or undefined where the form has none for it. */
export function placeOf(
  problem: Problem,
  draft: Pick<DraftInvoice, 'lines' | 'allowances'>,
): Place | undefined {
  const [list, id, field] = problem.field.split('.')
  switch (list) {
    case 'lines': {
      const line = id ?? draft.lines[0]?.id
      return line === undefined ? 'lines' : `lines.${line}.${linePlace(problem.field.split('.').slice(2))}`
    }
    case 'allowances':
      // The first discount has a field of its own.
      if (draft.allowances[0]?.id === id && field !== 'reason') return 'discount'
      return adjustmentPlace(problem.field)
    case 'charges':
      return adjustmentPlace(problem.field)
    case 'withholdings':
      return problem.field
    case 'buyer':
      return partyPlace('buyer', problem.field)
    case 'seller':
      return partyPlace('seller', problem.field)
    case 'currency':
    case 'issueDate':
    case 'dueDate':
    case 'terms':
    case 'prepaid':
    case 'cashIncrement':
    case 'roundingAmount':
    case 'taxCurrency':
    case 'taxCurrencyRate':
    case 'deliveryDate':
    case 'paymentMeans':
    case 'creditOf':
      return list
    default:
      return undefined
  }
}

/** The value of an allowance or charge is one field, percent or amount; its reason another. */
const adjustmentPlace = (field: string): Place => field.replace(/\.(amount|percent)$/, '')

const lineFields = ['description', 'quantity', 'unitPrice', 'baseQuantity', 'grossPrice']

function linePlace([field = '', ...rest]: readonly string[]): string {
  if (field === 'allowances' || field === 'charges') return adjustmentPlace([field, ...rest].join('.'))
  if (field === 'taxes') {
    const [, what] = rest
    return what === 'name' || what === 'exemptionReason' ? ['taxes', ...rest].join('.') : 'taxes'
  }
  return lineFields.includes(field) ? field : 'description'
}

/** Fields of a line that stand in the row itself; the others lie behind it. */
const openLineFields = ['description', 'quantity', 'unit', 'unitPrice', 'taxes']

/** Whether a problem lies in the closed part of a line. */
export function hiddenLinePlaces(problems: ReadonlyMap<Place, Problem>, lineId: string): boolean {
  const begins = `lines.${lineId}.`
  return [...problems.keys()].some(
    (place) => place.startsWith(begins) && !openLineFields.includes(place.slice(begins.length)),
  )
}

const partyFields = [
  'name',
  'taxId',
  'email',
  'address.line1',
  'address.postalCode',
  'address.city',
  'address.country',
]

function partyPlace(party: 'seller' | 'buyer', field: string): Place {
  const known = partyFields.find((name) => field === `${party}.${name}`)
  return `${party}.${known ?? 'name'}`
}

/** Id of the control in the page, and of the sentence that says what is wrong with it. */
export const controlId = (place: Place): string => `at-${place}`
export const problemId = (place: Place): string => `at-${place}-problem`

/** Problems by the control where they are put right. */
export function problemsByPlace(
  problems: readonly Problem[],
  draft: Pick<DraftInvoice, 'lines' | 'allowances'>,
): ReadonlyMap<Place, Problem> {
  const byPlace = new Map<Place, Problem>()
  for (const problem of problems) {
    const place = placeOf(problem, draft)
    if (place !== undefined && !byPlace.has(place)) byPlace.set(place, problem)
  }
  return byPlace
}
