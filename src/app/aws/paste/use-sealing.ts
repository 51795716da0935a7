import { useServices } from '../../services'
import type { Services } from '../../services'
import type { SealingWorld } from './seal-candidate'
import { sealingKey } from './sealing-key'

/** What sealing needs of the world. */
export const sealingWorld = ({ vault, clock, newId, tabKey }: Services): SealingWorld => ({
  vault,
  crypto,
  newId,
  now: () => clock.now(),
  // One tab at a time: two would make two keys, and one candidate would never open again.
  key: () => navigator.locks.request('sealing-key', () => sealingKey(vault, crypto, tabKey)),
})

export function useSealing(): () => SealingWorld {
  const services = useServices()
  return () => sealingWorld(services)
}
