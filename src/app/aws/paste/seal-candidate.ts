import { mergeWithKnown, readKnownKeys } from '../../../session/life/known-keys'
import type { Recognised } from '../../../session/life/known-keys'
import type { Session } from '../../../session/life/session'
import { startSession } from '../../../session/life/start-session'
import type { SessionPlan } from '../../../session/life/start-session'
import { fingerprintKeyId } from '../../../session/sealing/fingerprint'
import { createSealingKey, seal } from '../../../session/sealing/seal'
import type { SealingCrypto } from '../../../session/sealing/sealing-crypto'
import type { Vault } from '../../../store/vault'

export interface SealingWorld {
  readonly vault: Pick<Vault, 'get' | 'put'>
  readonly crypto: SealingCrypto
  /** One tab at a time: two would make two keys, and one candidate would never open again. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
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
  const key = await world.alone(() => sealingKey(vault, crypto))
  const credentials = {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  }
  const sealed = await seal(crypto, key, session.id, credentials)
  await vault.put('candidate', { session, sealed })
  return { id: session.id, recognised }
}

async function sealingKey(vault: SealingWorld['vault'], crypto: SealingCrypto): Promise<CryptoKey> {
  const kept = await vault.get('sealing-key')
  if (kept instanceof CryptoKey) return kept
  const key = await createSealingKey(crypto)
  await vault.put('sealing-key', key)
  return key
}
