import { logFormat } from '../../sync/log'
import type { Meta, SnapshotPointer } from '../../sync/log'
import { isId } from '../../sync/scalars'
import type { BatchId, Root } from '../../sync/scalars'
import { isWhole } from './item'
import type { Item } from './item'

/** `meta`'s attributes, keys apart. */
export const metaAttributes = ({ format, root, epoch, floor, snapshot, others }: Meta): Item => ({
  ...others,
  format,
  root,
  epoch,
  floor,
  ...(snapshot === undefined ? {} : { snapshot: { ...snapshot } }),
})

/**
 * Reads `meta`, whoever wrote it; a text says what is wrong with it. A newer format is believed on its format alone:
 * whatever it made of the rest, a person has to hear that it is newer, not that it is damaged.
 */
export function readMeta(item: Item): Meta | string {
  const { pk, sk, format, root, epoch, floor, snapshot, ...others } = item
  if (!isWhole(format, 1)) return 'meta has no format'
  if (format > logFormat) return { format, root: '' as Root, epoch: 0, floor: 0 }
  if (!isId(root)) return 'meta has no root'
  if (!isWhole(epoch, 0)) return 'meta has no epoch'
  if (!isWhole(floor, 0)) return 'meta has no floor'
  const carried = Object.keys(others).length > 0 ? { others } : {}
  const meta = { format, root: root as Root, epoch, floor, ...carried }
  if (snapshot === undefined) return meta
  const pointer = readPointer(snapshot)
  return pointer === undefined ? 'meta has a broken snapshot pointer' : { ...meta, snapshot: pointer }
}

/** A million parts of 400 kB: more than any snapshot, and a bound on what a forged pointer makes a reader ask for. */
const maxParts = 1_000_000

function readPointer(value: unknown): SnapshotPointer | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, entry, batch, parts } = value as Item
  if (!isId(id) || !isId(batch) || !isWhole(entry, 1) || !isWhole(parts, 1) || parts > maxParts)
    return undefined
  return { ...value, id, entry, batch: batch as BatchId, parts }
}
