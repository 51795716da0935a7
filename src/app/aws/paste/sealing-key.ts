import { createSealingKey } from '../../../session/sealing/seal'
import type { SealingCrypto } from '../../../session/sealing/sealing-crypto'
import type { Vault } from '../../../store/vault'
import type { TabKey } from '../tab-key'

/** The key from where a person wants it kept: on this device, or in open tabs only. Made where there is none yet. */
export async function sealingKey(
  vault: Pick<Vault, 'get' | 'put'>,
  crypto: SealingCrypto,
  tabKey: TabKey,
): Promise<CryptoKey> {
  const inTabs = (await vault.get('key-in-tabs')) === true
  const kept = inTabs ? tabKey.held() : await vault.get('sealing-key')
  if (kept instanceof CryptoKey) return kept
  const fresh = await createSealingKey(crypto)
  if (inTabs) tabKey.hold(fresh)
  else await vault.put('sealing-key', fresh)
  return fresh
}

/** Moves the key: what is sealed under it stays open as long as the key is where it is wanted. */
export async function keepKeyInTabs(vault: Vault, tabKey: TabKey, inTabs: boolean): Promise<void> {
  if (inTabs) {
    const kept = await vault.get('sealing-key')
    if (kept instanceof CryptoKey) tabKey.hold(kept)
    await vault.put('key-in-tabs', true)
    await vault.delete('sealing-key')
  } else {
    const held = tabKey.held()
    if (held !== undefined) await vault.put('sealing-key', held)
    await vault.put('key-in-tabs', false)
    tabKey.hold(undefined)
  }
}
