import { entryAttributes } from '../../../src/cloud/item/entry-item'
import type { Item } from '../../../src/cloud/item/item'
import { entryKey } from '../../../src/cloud/item/keys'
import { batchId, deviceId } from '../../../src/sync/scalars'
import type { Scene } from './scene'

/** What a newer version's item holds that this one has never heard of. */
export const unheardOf: Item = { colour: 'blue', deep: { list: [1, null] } }

/** @throws Error while the log is not begun */
export function headOf({ table }: Scene) {
  const last = table.entries().at(-1)
  const meta = table.meta()
  if (last === undefined || !('batch' in last) || meta === undefined) throw new Error('the log is empty')
  return { number: last.number, batch: last.batch, meta }
}

/** The next entry, as a newer version writes it. @returns how to put in its place what a version that knows its format reads */
export function appendNewer(scene: Scene, format: number, payload: unknown) {
  const { number, batch } = headOf(scene)
  const entry = {
    number: number + 1,
    batch: batchId(`newer-${number + 1}`),
    previous: batch,
    device: deviceId('newer'),
    at: 0,
    count: 1,
    format: 1,
    payload: new TextEncoder().encode(JSON.stringify(payload)),
  }
  const readable = { ...entryAttributes(entry), ...unheardOf }
  scene.table.putByHand(entryKey(entry.number), { ...readable, format })
  return { learn: () => scene.table.putByHand(entryKey(entry.number), readable) }
}

/** A document as it travels. */
export const wireNote = (id: string, value: unknown, more: object = {}) => ({
  key: `note#${id}`,
  at: 1,
  value,
  ...more,
})
