import type { Vault } from '../store/vault'

/**
 * The key that the credentials are sealed under. It lies in the vault, not to be read out by any script; or, where a
 * person wants that closing the app forgets, in the memory of open tabs alone, and is asked of them.
 */
export interface SealingKeys {
  current(): Promise<CryptoKey | undefined>
  /** A tab that is about to go, by reload perhaps, leaves its key here for whoever is arriving meanwhile. */
  leave(key: CryptoKey): void
  /**
   * A tab has come.
   * @param reloaded it stood here a moment ago
   * @returns the key that tabs have to hold, `'lost'` where it went with the last of them, undefined where it lies in the vault
   */
  arrived(reloaded: boolean): Promise<CryptoKey | 'lost' | undefined>
}

/** @param askTabs the key from the first open tab that has it; undefined without an answer */
export function createSealingKeys(
  vault: Pick<Vault, 'get'>,
  askTabs: () => Promise<CryptoKey | undefined>,
): SealingKeys {
  let left: CryptoKey | undefined
  const kept = async () => {
    const key = await vault.get('sealing-key')
    return key instanceof CryptoKey ? key : undefined
  }
  const inTabs = async () => (await vault.get('key-in-tabs')) === true
  return {
    current: async () => (await kept()) ?? ((await inTabs()) ? askTabs() : undefined),
    leave: (key) => void (left = key),
    async arrived(reloaded) {
      // Nobody was there any more when this one came, unless it is the one that left.
      const before = reloaded ? undefined : left
      if (!(await inTabs())) return undefined
      const key = (await askTabs()) ?? (left === before ? undefined : left)
      left = undefined
      return key ?? 'lost'
    },
  }
}
