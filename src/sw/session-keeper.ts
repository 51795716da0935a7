import type { Credentials } from '../session/credentials'
import { readKnownKeys, rememberKey } from '../session/life/known-keys'
import { mustForget } from '../session/life/must-forget'
import { readSession } from '../session/life/read-session'
import type { Session } from '../session/life/session'
import { openSource } from '../session/refresh/credentials-source'
import type { CredentialsSource } from '../session/refresh/credentials-source'
import { open, seal } from '../session/sealing/seal'
import type { SealingCrypto } from '../session/sealing/sealing-crypto'
import type { Vault } from '../store/vault'
import type { SealingKeys } from './sealing-keys'

/** A session with the credentials that go with it: they exist here, in the worker's memory, and sealed in the vault. */
export interface OpenSession {
  readonly session: Session
  readonly credentials: Credentials
}

/** In force, or sealed by the page and not yet tried. */
export type Slot = 'session' | 'candidate'

export interface SessionKeeper {
  /** The session in force, or the candidate, secrets apart. */
  session(slot?: Slot): Promise<Session | undefined>
  /** The session in force with its credentials; `undefined` without one, or when its seal does not open. */
  current(): Promise<OpenSession | undefined>
  /** The candidate that the page sealed, if it is this one. */
  candidate(id: string): Promise<OpenSession | undefined>
  /** Where fresh credentials of a session come from, if it has such a place. */
  source(slot: Slot): Promise<CredentialsSource | undefined>
  /** Seals fresh credentials as those of this session. */
  renew(slot: Slot, session: Session, credentials: Credentials): Promise<void>
  /** Makes the candidate the session in force. @returns false when it is gone: a person closed the sheet meanwhile */
  promote(session: Session): Promise<boolean>
  /** Brings the session up to date; wipes the credentials when AWS refused them or their end is long past. */
  update(id: string, change: (session: Session) => Session): Promise<void>
  forget(): Promise<void>
}

interface Record {
  readonly session: Session
  readonly sealed?: unknown
  readonly source?: unknown
}

export function createSessionKeeper(
  vault: Vault,
  keys: Pick<SealingKeys, 'current'>,
  crypto: SealingCrypto,
  now: () => number,
): SessionKeeper {
  // Opened once a worker life, not once a round.
  let opened: OpenSession | undefined
  /** The candidate. */
  let tried: OpenSession | undefined

  const read = async (slot: Slot): Promise<Record | undefined> => {
    const value = await vault.get(slot)
    if (typeof value !== 'object' || value === null) return undefined
    const known = readSession((value as { session?: unknown }).session)
    return known.kind === 'session' ? { ...(value as Record), session: known.session } : undefined
  }

  const unseal = async ({ session, sealed }: Record): Promise<OpenSession | undefined> => {
    const key = await keys.current()
    const result = key && (await open(crypto, key, session.id, sealed))
    return result?.kind === 'opened' ? { session, credentials: result.credentials } : undefined
  }

  /** Reads and writes belong together: a round that ends must not write back what was wiped meanwhile. */
  let last: Promise<unknown> = Promise.resolve()
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next
    return next
  }

  const remember = async (session: Session) =>
    vault.put('known-keys', rememberKey(readKnownKeys(await vault.get('known-keys')), session))

  return {
    session: async (slot = 'session') => (await read(slot))?.session,
    async current() {
      const record = await read('session')
      // A key that went with the last open tab takes what it opened along.
      if (record?.sealed === undefined || (await keys.current()) === undefined) return (opened = undefined)
      const { session } = record
      opened = isOf(session, opened) ? { session, credentials: opened.credentials } : await unseal(record)
      return opened
    },
    async candidate(id) {
      const record = await read('candidate')
      tried = record?.session.id === id ? await unseal(record) : undefined
      return tried
    },
    async source(slot) {
      const record = await read(slot)
      const key = record?.source === undefined ? undefined : await keys.current()
      return record && key && openSource(crypto, key, record.session.id, record.source)
    },
    renew: (slot, session, credentials) =>
      alone(async () => {
        const key = await keys.current()
        const record = await read(slot)
        if (key === undefined || record?.session.id !== session.id) return
        const sealed = await seal(crypto, key, session.id, credentials)
        await vault.put(slot, { ...record, session, sealed })
        if (slot === 'session') opened = { session, credentials }
      }),
    promote: (session) =>
      alone(async () => {
        const record = await read('candidate')
        if (record?.session.id !== session.id) return false
        const known = rememberKey(readKnownKeys(await vault.get('known-keys')), session)
        await vault.write({ session: { ...record, session }, candidate: undefined, 'known-keys': known })
        if (isOf(session, tried)) opened = { session, credentials: tried.credentials }
        tried = undefined
        return true
      }),
    update: (id, change) =>
      alone(async () => {
        const record = await read('session')
        if (record?.session.id !== id) return
        const session = change(record.session)
        const wipe = mustForget(session, now()) !== undefined && record.sealed !== undefined
        if (session === record.session && !wipe) return
        const { sealed, ...rest } = record
        if (wipe) opened = undefined
        await vault.put('session', wipe ? { ...rest, session } : { ...record, session })
        if (session.outcome.kind === 'ended') await remember(session)
      }),
    forget: () =>
      alone(async () => {
        opened = tried = undefined
        await vault.write({ session: undefined, candidate: undefined })
      }),
  }
}

/** Whether these are the session's credentials: the id stays when a credentials URL gave fresh ones. */
const isOf = (session: Session, open: OpenSession | undefined): open is OpenSession =>
  open?.session.id === session.id && open.session.keyFingerprint === session.keyFingerprint
