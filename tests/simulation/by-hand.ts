import { entryAttributes } from '../../src/cloud/item/entry-item'
import { entryKey, metaKey } from '../../src/cloud/item/keys'
import { batchId, deviceId } from '../../src/sync/scalars'
import type { createFakeRemote } from '../support/fake-remote'

export { entryKey, metaKey }

/** Some other program adds an entry that nobody can read, in its right place. */
export function writeGarbage(remote: ReturnType<typeof createFakeRemote>, name: string): void {
  const last = remote.entries().at(-1)
  if (last === undefined || !('batch' in last)) return
  const number = last.number + 1
  const payload = new TextEncoder().encode('{"documents":[{"key":"note#K"},17')
  const entry = {
    number,
    batch: batchId(name),
    previous: last.batch,
    device: deviceId('stranger'),
    at: 0,
    count: 1,
    format: 1,
    payload,
  }
  remote.putByHand(entryKey(number), entryAttributes(entry))
}
