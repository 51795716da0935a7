import { describe, expect, it } from 'vitest'
import { readRequest } from '../../../src/messages/read-request'

describe('what a page says to the worker', () => {
  it.each([
    [{ type: 'sync', why: 'asked' }],
    [{ type: 'hello', protocol: 7, reloaded: false }],
    [{ type: 'retry-parked', keys: ['invoice#1'] }],
  ])('is taken as it is meant: %j', (message) => {
    expect(readRequest(message)).toEqual(message)
  })

  it('has no other fields than those that are asked for', () => {
    const read = readRequest(
      JSON.parse('{"type":"sync","why":"asked","__proto__":{"polluted":1},"endpoint":"x"}'),
    )
    expect(read).toEqual({ type: 'sync', why: 'asked' })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'sync'],
    ['a list', ['sync']],
    ['no type', { why: 'asked' }],
    ['a name of every object', { type: 'toString' }],
    ['another reason', { type: 'sync', why: '<script>' }],
    ['a type with a line’s end', { type: 'sync\r\n', why: 'asked' }],
    ['a session that is none', { type: 'check-session', session: { toString: 1 } }],
    ['a session without end', { type: 'check-session', session: 'x'.repeat(101) }],
    ['a key that is none', { type: 'leave-key', key: {} }],
    ['more keys than anybody parks', { type: 'retry-parked', keys: Array(10_001).fill('invoice#1') }],
  ])('is not understood: %s', (_, message) => {
    expect(readRequest(message)).toBeUndefined()
  })
})
