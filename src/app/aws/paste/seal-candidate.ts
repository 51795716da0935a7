import { mergeWithKnown, readKnownKeys } from '../../../session/life/known-keys'
import type { Recognised } from '../../../session/life/known-keys'
import type { Session } from '../../../session/life/session'
import { startRenewed, startSession } from '../../../session/life/start-session'
import type { SessionPlan } from '../../../session/life/start-session'
import { sealSource } from '../../../session/refresh/credentials-source'
import type { CredentialsSource } from '../../../session/refresh/credentials-source'
import { fingerprintKeyId } from '../../../session/sealing/fingerprint'
import { seal } from '../../../session/sealing/seal'
import type { SealingCrypto } from '../../../session/sealing/sealing-crypto'
import type { Vault } from '../../../store/vault'
import type { Place } from './place-form'

export interface SealingWorld {
  readonly vault: Pick<Vault, 'get' | 'put'>
  readonly crypto: SealingCrypto
  /** The sealing key; made where there is none yet. */
  readonly key: () => Promise<CryptoKey>
  readonly newId: () => string
  /** Device clock, epoch milliseconds. */
  readonly now: () => number
}

/** What the sheet knows when its button is pressed. */
export type Chosen = Omit<SessionPlan, 'id' | 'keyFingerprint' | 'now' | 'clockOffset'>

/**
 * Puts the credentials into the vault, sealed, as the candidate for the worker to try. Rejects when storage fails.
 * @param previous the session in force, for what it learned of this device's clock
 */
export async function sealCandidate(
  world: SealingWorld,
  chosen: Chosen,
  previous: Session | undefined,
): Promise<{ readonly id: string; readonly recognised: Recognised }> {
  const { vault, crypto } = world
  const { accessKeyId, secretAccessKey, sessionToken } = chosen.found
  const fresh = startSession({
    ...chosen,
    id: world.newId(),
    keyFingerprint: await fingerprintKeyId(crypto, accessKeyId),
    now: world.now(),
    ...(previous === undefined ? {} : { clockOffset: previous.clock.offset }),
  })
  const { session, recognised } = mergeWithKnown(fresh, readKnownKeys(await vault.get('known-keys')))
  const key = await world.key()
  const credentials = {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  }
  const sealed = await seal(crypto, key, session.id, credentials)
  await vault.put('candidate', { session, sealed })
  return { id: session.id, recognised }
}

/**
 * The same for an address that gives credentials: the worker fetches them when it tries the candidate, and from then on
 * before each set ends.
 */
export async function sealUrlCandidate(
  { vault, crypto, newId, now, key }: SealingWorld,
  place: Place,
  source: CredentialsSource,
  previous: Session | undefined,
): Promise<{ readonly id: string; readonly recognised: Recognised }> {
  const session = startRenewed({
    ...place,
    id: newId(),
    now: now(),
    ...(previous === undefined ? {} : { clockOffset: previous.clock.offset }),
  })
  await vault.put('candidate', { session, source: await sealSource(crypto, await key(), session.id, source) })
  return { id: session.id, recognised: 'new' }
}
