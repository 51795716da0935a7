import type { SealingCrypto } from './sealing-crypto'

/** SHA-256 of a key id in hex, 64 characters: recognises a key id that was pasted before without keeping it. */
export async function fingerprintKeyId(
  crypto: Pick<SealingCrypto, 'subtle'>,
  accessKeyId: string,
): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(accessKeyId))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
