import { logFormat } from '../../sync/log'
import type { BrokenEntry, FoundEntry, LogEntry, StubEntry } from '../../sync/log'
import { isId } from '../../sync/scalars'
import type { BatchId, DeviceId, EntryNumber } from '../../sync/scalars'
import { isBinary, isWhole } from './item'
import type { Item } from './item'

/** An entry's attributes, keys apart. */
export const entryAttributes = (entry: LogEntry): Item => {
  const { batch, previous, device, at, count, format, payload } = entry
  return { batch, previous, device, at, count, format, payload }
}

/** What compaction leaves, keys apart. */
export const stubAttributes = ({ batch, previous }: StubEntry): Item => ({ batch, previous, trimmed: true })

/**
 * Reads what lies at an entry's number, whoever wrote it. Says what is wrong instead of guessing. A newer format is
 * believed on its place in the chain and its format alone: readers refuse it for that, whatever else it holds.
 */
export function readEntry(number: EntryNumber, item: Item): FoundEntry {
  const { batch, previous, device, at, count, format, payload } = item
  const broken = (what: string): BrokenEntry => ({ number, broken: what })
  if (!isId(batch)) return broken('no batch id')
  if (!isId(previous)) return broken('no predecessor')
  const chain = { number, batch: batch as BatchId, previous }
  if (item.trimmed === true) return { ...chain, trimmed: true }
  if (!isWhole(format, 1)) return broken('no format')
  if (format > logFormat)
    return { ...chain, device: '' as DeviceId, at: 0, count: 0, format, payload: new Uint8Array() }
  if (!isId(device)) return broken('no device id')
  if (typeof at !== 'number' || !Number.isFinite(at)) return broken('no time')
  if (!isWhole(count, 0)) return broken('no count')
  if (!isBinary(payload)) return broken('no payload')
  return { ...chain, device: device as DeviceId, at, count, format, payload }
}
