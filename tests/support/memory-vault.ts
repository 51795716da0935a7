import type { Vault } from '../../src/store/vault'

/** A vault that keeps what it is given in `values`, cloned as a database would, as long as the test lives. It has no watchers. */
export function memoryVault(values = new Map<string, unknown>()): Vault {
  const write: Vault['write'] = async (given) => {
    for (const [key, value] of Object.entries(given)) {
      if (value === undefined) values.delete(key)
      else values.set(key, structuredClone(value))
    }
  }
  return {
    get: async (key) => values.get(key),
    put: (key, value) => write({ [key]: value }),
    delete: (key) => write({ [key]: undefined }),
    write,
  } as Vault
}
