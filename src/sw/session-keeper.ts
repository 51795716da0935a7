import type { Credentials } from '../session/credentials'
import { readKnownKeys, rememberKey } from '../session/life/known-keys'
import { mustForget } from '../session/life/must-forget'
import { readSession } from '../session/life/read-session'
import type { Session } from '../session/life/session'
import { open } from '../session/sealing/seal'
import type { SealingCrypto } from '../session/sealing/sealing-crypto'
import type { Vault } from '../store/vault'

/** A session with the credentials that go with it: they exist here, in the worker's memory, and sealed in the vault. */
export interface OpenSession {
  readonly session: Session
  readonly credentials: Credentials
}

export interface SessionKeeper {
  /** The session in force, secrets apart. */
  session(): Promise<Session | undefined>
  /** The session in force with its credentials; `undefined` without one, or when its seal does not open. */
  current(): Promise<OpenSession | undefined>
  /** The candidate that the page sealed, if it is this one. */
  candidate(id: string): Promise<OpenSession | undefined>
  /** Makes the candidate the session in force. @returns false when it is gone: a person closed the sheet meanwhile */
  promote(session: Session): Promise<boolean>
  /** Brings the session up to date; wipes the credentials when AWS refused them or their end is long past. */
  update(id: string, change: (session: Session) => Session): Promise<void>
  forget(): Promise<void>
}

interface Record {
  readonly session: Session
  readonly sealed: unknown
}

export function createSessionKeeper(vault: Vault, crypto: SealingCrypto, now: () => number): SessionKeeper {
  // Opened once a worker life, not once a round.
  let opened: OpenSession | undefined

  const read = async (name: 'session' | 'candidate'): Promise<Record | undefined> => {
    const value = await vault.get(name)
    if (typeof value !== 'object' || value === null) return undefined
    const { session, sealed } = value as { session?: unknown; sealed?: unknown }
    const known = readSession(session)
    return known.kind === 'session' ? { session: known.session, sealed } : undefined
  }

  const unseal = async (record: Record | undefined): Promise<OpenSession | undefined> => {
    const key = await vault.get('sealing-key')
    if (record === undefined || !(key instanceof CryptoKey)) return undefined
    const result = await open(crypto, key, record.session.id, record.sealed)
    return result.kind === 'opened' ? { session: record.session, credentials: result.credentials } : undefined
  }

  return {
    session: async () => (await read('session'))?.session,
    async current() {
      const record = await read('session')
      if (record === undefined || record.sealed === undefined) return (opened = undefined)
      opened =
        opened?.session.id === record.session.id
          ? { session: record.session, credentials: opened.credentials }
          : await unseal(record)
      return opened
    },
    async candidate(id) {
      const record = await read('candidate')
      return record?.session.id === id ? unseal(record) : undefined
    },
    async promote(session) {
      const record = await read('candidate')
      if (record?.session.id !== session.id) return false
      await vault.put('session', { session, sealed: record.sealed })
      await vault.delete('candidate')
      await vault.put('known-keys', rememberKey(readKnownKeys(await vault.get('known-keys')), session))
      return true
    },
    async update(id, change) {
      const record = await read('session')
      if (record?.session.id !== id) return
      const session = change(record.session)
      const wipe = mustForget(session, now()) !== undefined && record.sealed !== undefined
      if (session === record.session && !wipe) return
      if (wipe) opened = undefined
      await vault.put('session', wipe ? { session } : { session, sealed: record.sealed })
      if (session.outcome.kind === 'ended') {
        await vault.put('known-keys', rememberKey(readKnownKeys(await vault.get('known-keys')), session))
      }
    },
    async forget() {
      opened = undefined
      await vault.delete('session')
      await vault.delete('candidate')
    },
  }
}
