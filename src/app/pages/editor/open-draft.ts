import type { Customer } from '../../../domain/customer'
import { readCustomer } from '../../../domain/customer'
import type { DocumentId } from '../../../domain/document-key'
import { invoiceKinds } from '../../../domain/invoice'
import { newInvoice } from '../../../domain/new-invoice'
import type { PlainDate } from '../../../domain/plain-date'
import { readSettings } from '../../../domain/settings'
import type { Settings } from '../../../domain/settings'
import type { Books } from '../../../store/books'
import type { JsonObject } from '../../../sync/json'
import { documentKey, idOf, isDocumentKey } from '../../../sync/scalars'
import type { DocumentKey } from '../../../sync/scalars'
import type { Services } from '../../services'
import { DocumentSession } from './document-session'
import { EditHistory } from './edit-history'
import { jsonOf } from './json-of'

const businessKey = documentKey('business', 'profile')
const settingsKey = documentKey('settings', 'defaults')

/** What an open editor holds; {@link OpenDraft.close} saves what is left and lets go. */
export interface OpenDraft {
  readonly session: DocumentSession
  readonly sellerSession: DocumentSession
  readonly history: EditHistory
  readonly close: () => void
}

export interface OpenDraftHooks {
  readonly onCustomers: (customers: readonly Customer[]) => void
  readonly onSettings: (settings: Settings) => void
  readonly onBroken: (error: unknown) => void
}

/**
 * Opens a document for editing and keeps it and what belongs to it up to date.
 * @param fresh whether a document that is not stored may be begun under this key
 * @returns `undefined` where there is no such document
 */
export async function openDraft(
  { books, clock, newId, unsaved }: Services,
  id: string,
  fresh: boolean,
  hooks: OpenDraftHooks,
): Promise<OpenDraft | undefined> {
  const keys = keysOf(id)
  const found = await Promise.all(keys.map((key) => books.get(key)))
  const stored = found.find((document) => document !== undefined)
  const key = stored?.key ?? keys[0]
  if (key === undefined || (stored === undefined && !fresh)) return undefined
  const [business, defaults] = await Promise.all([books.get(businessKey), books.get(settingsKey)])
  const ports = {
    change: (edits: Parameters<Books['change']>[0]) => books.change(edits, clock.now()),
    read: (wanted: DocumentKey) => books.get(wanted),
    later: (ms: number, run: () => void) => clock.later(ms, run),
  }
  const settings = readSettings(defaults?.value ?? {})
  const begun = stored === undefined ? blank(key, settings, clock.today(), newId) : {}
  const history = new EditHistory(() => clock.now())
  const session = new DocumentSession(key, ports, stored, begun, history)
  const nobody = { name: '', address: {} }
  const sellerSession = new DocumentSession(businessKey, ports, business, nobody, history)
  hooks.onSettings(settings)
  const watches = [
    watch(
      books,
      () => books.get(key),
      (found) => session.receive(found),
      hooks,
    ),
    watch(
      books,
      () => books.get(businessKey),
      (found) => sellerSession.receive(found),
      hooks,
    ),
    watch(
      books,
      () => books.get(settingsKey),
      (found) => hooks.onSettings(readSettings(found?.value ?? {})),
      hooks,
    ),
    watch(
      books,
      () => books.list('customer'),
      (cards) => hooks.onCustomers(cards.map((card) => readCustomer(card.value))),
      hooks,
    ),
  ]
  const sessions = [session, sellerSession]
  const stopGuard = guardAgainstLoss(sessions)
  const held = sessions.map((open) => unsaved.hold({ unsaved: () => open.dirty, flush: () => open.flush() }))
  return {
    session,
    sellerSession,
    history,
    close: () => {
      stopGuard()
      held.forEach((letGo) => letGo())
      watches.forEach((stop) => stop())
      sessions.forEach((open) => open.dirty && void open.flush())
    },
  }
}

/** An id in an address may be an invoice's or a credit note's, or no id at all. */
function keysOf(id: string): readonly DocumentKey[] {
  return invoiceKinds.map((kind) => `${kind}#${id}`).filter(isDocumentKey)
}

const blank = (key: DocumentKey, settings: Settings, today: PlainDate, newId: () => string): JsonObject => {
  const id = idOf(key) as DocumentId
  return jsonOf(newInvoice({ id, kind: 'invoice', settings, today, lineIds: [newId()] }))
}

function watch<T>(books: Books, query: () => Promise<T>, onNext: (found: T) => void, hooks: OpenDraftHooks) {
  const watching = books.watch(query).subscribe(onNext, hooks.onBroken)
  return () => watching.unsubscribe()
}

/** Whatever takes the page away, what was typed goes to disk first; where it could not, the browser asks before closing. */
function guardAgainstLoss(sessions: readonly DocumentSession[]): () => void {
  const flush = () => sessions.forEach((session) => session.dirty && void session.flush())
  const ask = (event: BeforeUnloadEvent) => {
    flush()
    if (sessions.some((session) => session.saveState.value.kind === 'failed')) event.preventDefault()
  }
  const page = ['pagehide', 'blur'] as const
  const document_ = ['visibilitychange', 'freeze'] as const
  page.forEach((name) => window.addEventListener(name, flush))
  document_.forEach((name) => document.addEventListener(name, flush))
  window.addEventListener('beforeunload', ask)
  return () => {
    page.forEach((name) => window.removeEventListener(name, flush))
    document_.forEach((name) => document.removeEventListener(name, flush))
    window.removeEventListener('beforeunload', ask)
  }
}
