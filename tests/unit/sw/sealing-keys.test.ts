import { describe, expect, it } from 'vitest'
import { createSealingKeys } from '../../../src/sw/sealing-keys'

const keyInTabs = { get: (name: string) => Promise.resolve(name === 'key-in-tabs' ? true : undefined) }
const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

describe('the key in open tabs', () => {
  it('comes from a tab that has it', async () => {
    const key = await newKey()
    const keys = createSealingKeys(keyInTabs, () => Promise.resolve(key))
    expect(await keys.arrived(false)).toBe(key)
    expect(await keys.current()).toBe(key)
  })

  it('is there again after a reload of the only tab', async () => {
    const key = await newKey()
    const keys = createSealingKeys(keyInTabs, () => Promise.resolve(undefined))
    keys.leave(key)
    expect(await keys.arrived(true)).toBe(key)
  })

  it('goes on to a tab that arrives while the last one leaves', async () => {
    const key = await newKey()
    const keys = createSealingKeys(keyInTabs, () => {
      keys.leave(key)
      return Promise.resolve(undefined)
    })
    expect(await keys.arrived(false)).toBe(key)
  })

  it('is lost once the last tab was closed: a new one does not get it', async () => {
    const keys = createSealingKeys(keyInTabs, () => Promise.resolve(undefined))
    keys.leave(await newKey())
    expect(await keys.arrived(false)).toBe('lost')
    expect(await keys.arrived(true)).toBe('lost')
  })

  it('is not asked of tabs where it lies in the vault', async () => {
    const key = await newKey()
    const vault = { get: (name: string) => Promise.resolve(name === 'sealing-key' ? key : undefined) }
    const keys = createSealingKeys(vault, () => Promise.reject(new Error('nobody is asked')))
    expect(await keys.current()).toBe(key)
    expect(await keys.arrived(false)).toBeUndefined()
  })
})
