import type { Scene } from '../../e2e/scene'
import { openDevice } from './bench-device'
import { named } from './figures'
import type { Figures } from './figures'
import { measureIdleRound } from './idle-round'
import { measureOneChange } from './one-change'
import { measureSeenElsewhere } from './seen-elsewhere'

/** Looks and single changes, beside the table and 60 ms away from it, and how soon another device shows them. */
export async function measureSmallBooks(scene: Scene): Promise<Figures> {
  const device = await openDevice(scene)
  const idle = await measureIdleRound(scene, device, 'awake', 5)
  const idleAsleep = await measureIdleRound(scene, device, 'asleep', 5)
  const awake = await measureOneChange(scene, device, 'awake', 9)
  const asleep = await measureOneChange(scene, device, 'asleep', 5)
  scene.lab.faults.latencyMs = 60
  const awakeFar = await measureOneChange(scene, device, 'awake', 9)
  const asleepFar = await measureOneChange(scene, device, 'asleep', 5)
  scene.lab.faults.latencyMs = 0
  const reader = await openDevice(scene)
  await reader.person.goToInvoices()
  const seen = await measureSeenElsewhere(device, reader.person.page, 12)
  return {
    ...named('idle round', idle),
    ...named('idle round, worker asleep', idleAsleep),
    ...named('one change', awake),
    ...named('one change, worker asleep', asleep),
    ...named('one change, +60 ms', awakeFar),
    ...named('one change, worker asleep, +60 ms', asleepFar),
    ...named('one change on another device', seen),
  }
}
