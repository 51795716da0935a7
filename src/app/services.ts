import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PlainDate } from '../domain/plain-date'
import type { Books } from '../store/books'
import type { Vault } from '../store/vault'
import type { WorkspaceName } from '../session/place/workspace-name'
import type { HandedText } from './aws/paste/handed-text'
import type { TabKey } from './aws/tab-key'
import type { Sheets } from './frame/sheets'
import type { InstallOffer } from './install/install-offer'
import type { Appearance } from './state/appearance'
import type { DeviceState } from './state/device-state'
import type { Toasts } from './state/toasts'
import type { UnsavedInput } from './state/unsaved-input'
import type { Registration } from './worker/register-worker'
import type { Progress, WorkerLink } from './worker/worker-link'

/** The world as the page sees it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** The person's calendar date. */
  today(): PlainDate
  /** Runs once after some milliseconds; answers how to call it off. */
  later(ms: number, run: () => void): () => void
}

/** What pages and components work with. Made once, in main.tsx. */
export interface Services {
  /** `change` also wakes the worker. Every call may reject: `storageFault` says why. */
  readonly books: Books
  /** Whose books they are, for workers that open them by themselves. */
  readonly vault: Vault
  /** The set of books that is open: a page shows those of one workspace as long as it lives. */
  readonly workspace: WorkspaceName
  readonly clock: Clock
  /** A fresh random id, ascending with time. */
  readonly newId: () => string
  readonly locale: ReadonlySignal<string>
  readonly appearance: Appearance
  readonly toasts: Toasts
  readonly unsaved: UnsavedInput
  /** An older version of the app, in another window, keeps this one from opening the books. */
  readonly heldUp: ReadonlySignal<boolean>
  readonly state: DeviceState
  readonly sheets: Sheets
  /** A text on its way into the paste sheet. */
  readonly handed: HandedText
  readonly tabKey: TabKey
  readonly worker: WorkerLink
  /** What the worker is busy with right now, with its end reckoned. */
  readonly progress: ReadonlySignal<Progress | undefined>
  readonly registration: Registration
  readonly install: InstallOffer
}

const context = createContext<Services | undefined>(undefined)

export const ServicesProvider = context.Provider

/** @throws Error outside of the provider: a mistake in the composition, not something that a person can cause */
export function useServices(): Services {
  const services = useContext(context)
  if (services === undefined) throw new Error('no services here')
  return services
}
