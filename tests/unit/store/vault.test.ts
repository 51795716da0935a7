import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import { openVault } from '../../../src/store/vault'
import type { Vault } from '../../../src/store/vault'
import { emissions } from './emissions'

let vault: Vault
afterEach(() => vault.erase())

it('what was put is got until it is deleted, by every handle', async () => {
  vault = openVault()
  await vault.put('appearance', { theme: 'dark' })
  const other = openVault()
  expect(await other.get('appearance')).toEqual({ theme: 'dark' })
  await other.delete('appearance')
  expect(await vault.get('appearance')).toBeUndefined()
  other.close()
})

it('several values are written together or not at all, and what is undefined among them is deleted', async () => {
  vault = openVault()
  await vault.put('candidate', 1)
  await vault.write({ session: 2, candidate: undefined })
  expect([await vault.get('session'), await vault.get('candidate')]).toEqual([2, undefined])
  const unstorable = () => undefined
  await expect(vault.write({ session: 3, place: unstorable })).rejects.toThrow()
  expect(await vault.get('session')).toBe(2)
})

it('a key that cannot be extracted is kept as a key and works when it comes back', async () => {
  vault = openVault()
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await vault.put('sealing-key', key)
  const kept = (await openVault().get('sealing-key')) as CryptoKey
  expect(kept.extractable).toBe(false)
  const iv = new Uint8Array(12)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array([1, 2, 3]))
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, kept, sealed)
  expect([...new Uint8Array(opened)]).toEqual([1, 2, 3])
})

it('a watcher sees the value, what another handle puts, and its end; not what is put under other keys', async () => {
  vault = openVault()
  const other = openVault()
  await vault.put('session', 1)
  const seen = emissions(vault.watch('session'))
  expect(await seen.next()).toBe(1)
  await other.put('appearance', 'dark')
  await other.put('session', 2)
  expect(await seen.next()).toBe(2)
  await other.delete('session')
  expect(await seen.next()).toBeUndefined()
  seen.stop()
  other.close()
})
