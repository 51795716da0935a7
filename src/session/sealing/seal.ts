import type { Credentials } from '../credentials'
import type { SealingCrypto } from './sealing-crypto'

/** Credentials at rest. Without its key (non-extractable, in the same browser) and its session's id it opens nowhere. */
export interface Sealed {
  readonly v: 1
  /** 12 bytes, fresh for every seal: AES-GCM breaks when one repeats under a key. */
  readonly iv: Uint8Array<ArrayBuffer>
  readonly ciphertext: Uint8Array<ArrayBuffer>
}

/** Why a seal did not open. */
export type NotOpened =
  /** The shape is no seal's, or a newer version of the app made it. */
  | { readonly kind: 'unreadable' }
  /** Another key, another session, or a changed byte: AES-GCM does not say which. */
  | { readonly kind: 'wrong-key' }

export type Opened = { readonly kind: 'opened'; readonly credentials: Credentials } | NotOpened

/** An AES-GCM key of 256 bits that no script can read out, for IndexedDB or for open tabs only. */
export async function createSealingKey(crypto: SealingCrypto): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** @param sessionId bound into the seal as additional data: a seal moved to another session does not open. */
export async function seal(
  crypto: SealingCrypto,
  key: CryptoKey,
  sessionId: string,
  credentials: Credentials,
): Promise<Sealed> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  return sealText(crypto, key, sessionId, JSON.stringify({ accessKeyId, secretAccessKey, sessionToken }))
}

/** @param sealed as it came out of storage, unchecked. Never throws. */
export async function open(
  crypto: SealingCrypto,
  key: CryptoKey,
  sessionId: string,
  sealed: unknown,
): Promise<Opened> {
  const text = await openText(crypto, key, sessionId, sealed)
  if (typeof text !== 'string') return text
  const credentials = readPlain(text)
  return credentials === undefined ? { kind: 'unreadable' } : { kind: 'opened', credentials }
}

/** @param purpose bound into the seal, as the session's id is for credentials */
export async function sealText(
  crypto: SealingCrypto,
  key: CryptoKey,
  purpose: string,
  text: string,
): Promise<Sealed> {
  const plain = new TextEncoder().encode(text)
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const ciphertext = await crypto.subtle.encrypt(algorithm(iv, purpose), key, plain)
  plain.fill(0)
  return { v: 1, iv, ciphertext: new Uint8Array(ciphertext) }
}

/** @param sealed as it came out of storage, unchecked. Never throws. */
export async function openText(
  crypto: SealingCrypto,
  key: CryptoKey,
  purpose: string,
  sealed: unknown,
): Promise<string | NotOpened> {
  const whole = readSealed(sealed)
  if (whole === undefined) return { kind: 'unreadable' }
  try {
    return new TextDecoder().decode(
      await crypto.subtle.decrypt(algorithm(whole.iv, purpose), key, whole.ciphertext),
    )
  } catch {
    return { kind: 'wrong-key' }
  }
}

function algorithm(iv: Uint8Array<ArrayBuffer>, purpose: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`tidebill session 1 ${purpose}`) }
}

function readSealed(value: unknown): Sealed | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { v, iv, ciphertext } = value as Record<string, unknown>
  if (v !== 1 || !isBytes(iv) || !isBytes(ciphertext)) return undefined
  return iv.length === 12 ? { v, iv, ciphertext } : undefined
}

/** By tag, not `instanceof`: structured clones may come from another realm. */
function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return Object.prototype.toString.call(value) === '[object Uint8Array]'
}

function readPlain(text: string): Credentials | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { accessKeyId, secretAccessKey, sessionToken } = value as Record<string, unknown>
  if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string') return undefined
  if (sessionToken === undefined) return { accessKeyId, secretAccessKey }
  return typeof sessionToken === 'string' ? { accessKeyId, secretAccessKey, sessionToken } : undefined
}
