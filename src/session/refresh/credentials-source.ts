import { openText, sealText } from '../sealing/seal'
import type { Sealed } from '../sealing/seal'
import type { SealingCrypto } from '../sealing/sealing-crypto'
import { checkCredentialsUrl } from './credentials-url'

/** Where fresh credentials come from. As secret as the credentials themselves, and sealed like them. */
export interface CredentialsSource {
  /** Checked by `checkCredentialsUrl`. */
  readonly url: string
  /** The whole `Authorization` header. */
  readonly authorization?: string
}

const purpose = (sessionId: string) => `${sessionId} source`

/**
 * A bearer token as people paste it, as the value of a header; one that names its scheme (`Basic …`) stays as it is.
 * @returns undefined for what no header can carry
 */
export function authorizationOf(typed: string): string | undefined {
  const token = typed.trim()
  if (!/^[\x21-\x7E]{1,4096}(?: [\x21-\x7E]{1,4096})?$/.test(token)) return undefined
  return token.includes(' ') ? token : `Bearer ${token}`
}

export const sealSource = (
  crypto: SealingCrypto,
  key: CryptoKey,
  sessionId: string,
  { url, authorization }: CredentialsSource,
): Promise<Sealed> => sealText(crypto, key, purpose(sessionId), JSON.stringify({ url, authorization }))

/** @param sealed as it came out of storage, unchecked. `undefined` where it does not open. Never throws. */
export async function openSource(
  crypto: SealingCrypto,
  key: CryptoKey,
  sessionId: string,
  sealed: unknown,
): Promise<CredentialsSource | undefined> {
  const text = await openText(crypto, key, purpose(sessionId), sealed)
  if (typeof text !== 'string') return undefined
  // It opened under our key: what is in it was put there by `sealSource`. The address is judged again all the same.
  const { url, authorization } = JSON.parse(text) as CredentialsSource
  const check = checkCredentialsUrl(url)
  if (check.kind !== 'ok') return undefined
  return { url: check.url, ...(authorization === undefined ? {} : { authorization }) }
}
