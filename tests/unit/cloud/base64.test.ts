import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromBase64, toBase64 } from '../../../src/cloud/wire/base64'

const sizes = [0, 1, 2, 3, 4, 255, 8_191, 8_192, 8_193, 300_000]
const bytesOf = (size: number) =>
  Uint8Array.from({ length: size }, (_, index) => (index * 37 + (index >> 8)) & 0xff)

/** A browser that has them, as one of today. */
function nativeBrowser() {
  const asked = { times: 0 }
  vi.stubGlobal(
    'Uint8Array',
    class extends Uint8Array {
      static fromBase64(text: string) {
        asked.times++
        return new Uint8Array(Buffer.from(text, 'base64'))
      }
    },
  )
  return asked
}
afterEach(() => vi.unstubAllGlobals())

describe('bytes as base64', () => {
  it.each(sizes)('%i bytes are what everybody else makes of them, there and back', (size) => {
    const bytes = bytesOf(size)
    const text = Buffer.from(bytes).toString('base64')
    expect(toBase64(bytes) === text).toBe(true)
    expect(Buffer.from(fromBase64(text)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('a part of a larger buffer is that part', () => {
    expect(toBase64(bytesOf(20).subarray(3, 6))).toBe(
      Buffer.from(bytesOf(20).subarray(3, 6)).toString('base64'),
    )
  })

  it('the browser’s own way is taken where there is one', () => {
    const own = Object.assign(bytesOf(3), { toBase64: () => 'own' })
    expect(toBase64(own)).toBe('own')
    const asked = nativeBrowser()
    expect([...fromBase64('AAEC')]).toEqual([0, 1, 2])
    expect(asked.times).toBe(1)
  })

  it('what is not base64 is refused', () => {
    expect(() => fromBase64('no*t')).toThrow()
  })
})
