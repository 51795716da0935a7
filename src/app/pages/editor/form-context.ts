import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Business } from '../../../domain/business'
import type { Customer } from '../../../domain/customer'
import type { DraftInvoice } from '../../../domain/invoice'
import type { Problem } from '../../../domain/problem'
import type { Settings } from '../../../domain/settings'
import type { TotalsOutcome } from '../../../domain/totals/totals'
import type { DocumentSession } from './document-session'
import type { Place } from './problem-place'

/** What the parts of the form share while one draft is open. */
export interface Form {
  readonly session: DocumentSession
  readonly draft: DraftInvoice
  readonly outcome: TotalsOutcome
  /** The seller's card, typed in place. */
  readonly sellerSession: DocumentSession
  readonly business: Business
  readonly customers: readonly Customer[]
  /** The card that the draft points to. */
  readonly customer: Customer | undefined
  readonly settings: Settings
  readonly newId: () => string
}

export const FormContext = createContext<Form | undefined>(undefined)

/** @throws Error outside an editor */
export function useForm(): Form {
  const form = useContext(FormContext)
  if (form === undefined) throw new Error('no draft is open here')
  return form
}

/** What single fields need. Apart from {@link Form}, so that a keystroke in one field does not draw all the others anew. */
export interface FieldWorld {
  readonly session: DocumentSession
  /** What the last try to issue found, as far as it still holds. */
  readonly problems: ReadonlyMap<Place, Problem>
}

export const FieldContext = createContext<FieldWorld | undefined>(undefined)

/** @throws Error outside an editor */
export function useFieldWorld(): FieldWorld {
  const world = useContext(FieldContext)
  if (world === undefined) throw new Error('no draft is open here')
  return world
}
