import { maskAccessKeyId } from '../session/credentials'
import { serverTime } from '../session/life/clock'
import type { RenewalFault, Session } from '../session/life/session'
import { afterFailedRefresh, afterRefresh } from '../session/life/transitions'
import type { CredentialsSource } from '../session/refresh/credentials-source'
import { fingerprintKeyId } from '../session/sealing/fingerprint'
import type { SealingCrypto } from '../session/sealing/sealing-crypto'
import type { Fetched } from './fetch-credentials'
import type { OpenSession, SessionKeeper, Slot } from './session-keeper'

export interface RenewingKeeper extends Omit<SessionKeeper, 'current' | 'candidate'> {
  /** @param urgent asks for fresh credentials now, where a person waits and the last attempt failed */
  current(urgent?: boolean): Promise<OpenSession | undefined>
  /** A word of the credentials URL where it gave nothing. */
  candidate(id: string): Promise<OpenSession | RenewalFault | undefined>
}

interface RenewalPorts {
  readonly fetch: (source: CredentialsSource, serverNow: number) => Promise<Fetched>
  readonly crypto: Pick<SealingCrypto, 'subtle'>
  readonly now: () => number
}

/** The keeper, with fresh credentials fetched before the last ones end, where a URL gives them. */
export function renewingKeeper(keeper: SessionKeeper, { fetch, crypto, now }: RenewalPorts): RenewingKeeper {
  /** @returns what went wrong, if anything */
  const renew = async (slot: Slot, session: Session): Promise<RenewalFault | undefined> => {
    const source = await keeper.source(slot)
    if (source === undefined) return undefined
    const fetched = await fetch(source, serverTime(session, now()))
    if (typeof fetched === 'string') return fetched
    const { credentials, expiration } = fetched
    const fresh = {
      keyHint: maskAccessKeyId(credentials.accessKeyId),
      keyFingerprint: await fingerprintKeyId(crypto, credentials.accessKeyId),
      temporary: credentials.sessionToken !== undefined,
      ...(expiration === undefined ? {} : { endsAt: expiration }),
    }
    await keeper.renew(slot, afterRefresh(session, fresh, now()), credentials)
    return undefined
  }

  return {
    ...keeper,
    async current(urgent = false) {
      const session = await keeper.session()
      const { renewAt } = session ?? {}
      if (session === undefined || renewAt === undefined) return keeper.current()
      const over = isOver(session, now())
      if (serverTime(session, now()) < renewAt && !(urgent && over)) {
        return over ? undefined : keeper.current()
      }
      const fault = await renew('session', session)
      if (fault !== undefined) await keeper.update(session.id, (one) => afterFailedRefresh(one, fault, now()))
      return fault !== undefined && over ? undefined : keeper.current()
    },
    async candidate(id) {
      const session = await keeper.session('candidate')
      if (
        session?.id === id &&
        session.renewAt !== undefined &&
        serverTime(session, now()) >= session.renewAt
      ) {
        const fault = await renew('candidate', session)
        if (fault !== undefined) return fault
      }
      return keeper.candidate(id)
    },
  }
}

/** What the last credentials are worth: past their end, or refused, nothing. */
const isOver = (session: Session, deviceNow: number): boolean =>
  session.outcome.kind === 'ended' ||
  (session.endsAt !== undefined && serverTime(session, deviceNow) >= session.endsAt)
