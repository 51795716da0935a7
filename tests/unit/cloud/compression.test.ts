import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCompression } from '../../../src/cloud/compression'

const compression = createCompression()
const pack = (text: string) => compression.pack(text)
const unpack = (bytes: Uint8Array, maxBytes: number) => compression.unpack(bytes, maxBytes)
const mb = 1024 * 1024

describe('compression', () => {
  it('gives back every text that it was given', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 5_000 })
    await fc.assert(
      fc.asyncProperty(text, async (original) => {
        expect(await unpack(await pack(original), mb)).toBe(original)
      }),
      { numRuns: 50 },
    )
  })

  it('gives back a text of many pieces', async () => {
    const original = Array.from({ length: 60_000 }, (_, index) => `${index} € 𝄞`).join()
    expect(await unpack(await pack(original), 2 * mb)).toBe(original)
  })

  it('gives text up to the limit in bytes, not in characters, and nothing above it', async () => {
    expect(await unpack(await pack('€'.repeat(100)), 300)).toBe('€'.repeat(100))
    expect(await unpack(await pack('€'.repeat(100)), 299)).toBeUndefined()
  })

  it('stops at a bomb without holding what is in it', async () => {
    const bomb = gzipSync(Buffer.alloc(96 * mb))
    const before = process.memoryUsage().arrayBuffers
    expect(await unpack(new Uint8Array(bomb), mb)).toBeUndefined()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * mb)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('{"documents":[]}')],
    ['gzip cut short', new Uint8Array(gzipSync('hello').subarray(0, 15))],
    ['gzip with rubbish behind it', new Uint8Array([...gzipSync('hello'), 1, 2, 3])],
    ['gzip with a wrong sum', spoiled(gzipSync('hello'))],
    ['gzip of what is not UTF-8', new Uint8Array(gzipSync(Buffer.from([0xff, 0xfe, 0xfd])))],
    ['gzip of half a character', new Uint8Array(gzipSync(Buffer.from('€').subarray(0, 2)))],
  ])('%s is not a packed text', async (_, bytes) => expect(await unpack(bytes, mb)).toBeUndefined())
})

function spoiled(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes)
  copy[copy.length - 8]! ^= 1
  return copy
}
