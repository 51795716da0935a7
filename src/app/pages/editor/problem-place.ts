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
      return line === undefined ? 'lines' : `lines.${line}.${lineFields.get(field ?? '') ?? 'description'}`
    }
    case 'allowances':
      return draft.allowances[0]?.id === id ? 'discount' : undefined
    case 'buyer':
      return partyPlace('buyer', problem.field)
    case 'seller':
      return partyPlace('seller', problem.field)
    case 'currency':
    case 'issueDate':
    case 'dueDate':
    case 'terms':
      return list
    default:
      return undefined
  }
}

const lineFields = new Map([
  ['description', 'description'],
  ['quantity', 'quantity'],
  ['unitPrice', 'unitPrice'],
  ['baseQuantity', 'unitPrice'],
  ['taxes', 'taxes'],
])

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
