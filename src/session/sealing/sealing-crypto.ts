/** The part of WebCrypto that sealing needs. `crypto` of the realm fits; tests pass their own. */
export interface SealingCrypto {
  readonly subtle: Pick<SubtleCrypto, 'generateKey' | 'encrypt' | 'decrypt' | 'digest'>
  getRandomValues(into: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>
}
