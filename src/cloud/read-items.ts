import type { BrokenEntry, FoundEntry, Meta, SnapshotPointer } from '../sync/log'
import { isId } from '../sync/scalars'
import type { BatchId, DeviceId, Root } from '../sync/scalars'

type Item = Readonly<Record<string, unknown>>

/** An item of the log that anybody may have edited: what can't be believed reads as broken, with the reason. */
export function readEntry(item: Item): FoundEntry {
  const number = typeof item.sk === 'string' && /^\d{12}$/.test(item.sk) ? Number(item.sk) : Number.NaN
  const broken = (reason: string): BrokenEntry => ({ number, broken: reason })
  if (Number.isNaN(number)) return { number: -1, broken: `sort key ${String(item.sk).slice(0, 40)}` }
  const { batch, previous, device, at, count, format, payload } = item
  if (!isId(batch)) return broken('no batch id')
  if (!isId(previous)) return broken('no predecessor')
  const marks = { number, batch: batch as BatchId, previous }
  if (item.trimmed === true) return { ...marks, trimmed: true }
  if (!isWhole(format)) return broken('no format')
  return {
    ...marks,
    // An entry stands in the chain by its batch and predecessor; the rest may be missing and is told when it is read.
    device: (isId(device) ? device : 'unknown') as DeviceId,
    at: typeof at === 'number' ? at : 0,
    count: isWhole(count) ? count : 0,
    format,
    payload: payload instanceof Uint8Array ? payload : new Uint8Array(),
  }
}

/** @returns the reason as text where `meta` can't be believed */
export function readMetaItem(item: Item): Meta | string {
  const { format, root, epoch, floor, snapshot } = item
  if (!isWhole(format)) return 'meta has no format'
  if (!isId(root)) return 'meta has no root'
  if (!isWhole(epoch) || !isWhole(floor)) return 'meta has no epoch or floor'
  const pointer = snapshot === undefined ? undefined : readPointer(snapshot)
  if (typeof pointer === 'string') return pointer
  return { format, root: root as Root, epoch, floor, ...(pointer === undefined ? {} : { snapshot: pointer }) }
}

function readPointer(value: unknown): SnapshotPointer | string {
  if (typeof value !== 'object' || value === null) return 'the snapshot pointer is not a map'
  const { id, entry, batch, parts } = value as Item
  const whole = isId(id) && isWhole(entry) && isId(batch) && isWhole(parts)
  return whole ? { id, entry, batch: batch as BatchId, parts } : 'the snapshot pointer is incomplete'
}

export function readCopied(item: Item): { readonly epoch: number; readonly entry: number } | undefined {
  const { epoch, entry } = item
  return isWhole(epoch) && isWhole(entry) ? { epoch, entry } : undefined
}

const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
