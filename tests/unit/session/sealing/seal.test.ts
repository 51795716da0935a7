import { webcrypto } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fingerprintKeyId } from '../../../../src/session/sealing/fingerprint'
import { createSealingKey, open, seal } from '../../../../src/session/sealing/seal'
import type { SealingCrypto } from '../../../../src/session/sealing/sealing-crypto'

const crypto = webcrypto as SealingCrypto
const credentials = {
  accessKeyId: 'ASIAQ3EGXK7TZ2WMN5PR',
  secretAccessKey: 'kd8/Jx0+Qm3V',
  sessionToken: 'IQoJ',
}

describe('a seal', () => {
  it('opens to what was sealed, with and without a token, and after a structured clone', async () => {
    const key = await createSealingKey(crypto)
    const { sessionToken: _token, ...longLived } = credentials
    for (const sealed of [credentials, longLived]) {
      const stored: unknown = structuredClone(await seal(crypto, key, 's1', sealed))
      expect(await open(crypto, key, 's1', stored)).toEqual({ kind: 'opened', credentials: sealed })
    }
  })

  it('does not open for another session, under another key, or with a byte changed', async () => {
    const key = await createSealingKey(crypto)
    const sealed = await seal(crypto, key, 's1', credentials)
    expect(await open(crypto, key, 's2', sealed)).toEqual({ kind: 'wrong-key' })
    expect(await open(crypto, await createSealingKey(crypto), 's1', sealed)).toEqual({ kind: 'wrong-key' })
    const changed = { ...sealed, ciphertext: sealed.ciphertext.map((byte, i) => (i === 3 ? byte ^ 1 : byte)) }
    expect(await open(crypto, key, 's1', changed)).toEqual({ kind: 'wrong-key' })
  })

  it('that is none is unreadable, never an exception', async () => {
    const key = await createSealingKey(crypto)
    const sealed = await seal(crypto, key, 's1', credentials)
    for (const rubbish of [
      undefined,
      null,
      'x',
      {},
      { ...sealed, v: 2 },
      { ...sealed, iv: new Uint8Array(3) },
      { ...sealed, ciphertext: 'x' },
    ])
      expect(await open(crypto, key, 's1', rubbish)).toEqual({ kind: 'unreadable' })
  })

  it('never uses an iv twice, and its key cannot be read out', async () => {
    const key = await createSealingKey(crypto)
    const one = await seal(crypto, key, 's1', credentials)
    const other = await seal(crypto, key, 's1', credentials)
    expect(one.iv).not.toEqual(other.iv)
    expect(one.ciphertext).not.toEqual(other.ciphertext)
    expect(key.extractable).toBe(false)
    await expect(webcrypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })
})

describe('a fingerprint', () => {
  it('is SHA-256 in hex', async () => {
    expect(await fingerprintKeyId(crypto, 'abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})
