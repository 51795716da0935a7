import type { DeviceId } from './document-key'
import { asStored, carry, isText, textField } from './fields'
import { isSeries } from './series'

/**
 * The highest sequence ever given, by kind and by year within the series: `{ invoice: { '2026': 12, 'A-2026': 3 } }`, where '2026'
 * is the year in the series without letters. Only ever raised.
 */
export type HighWater = Record<string, Record<string, number>>

/** One installed copy of the app: document `device#<id>`. */
export interface Device {
  id: DeviceId
  name: string
  /** '' for the first device of a workspace, then 'A', 'B', … 'Z', 'AA'. Absent until it has one. */
  series?: string
  highWater: HighWater
  /** ISO moments. */
  joinedAt?: string
  retiredAt?: string
}

function readHighWater(value: unknown): HighWater {
  const marks: HighWater = {}
  for (const [kind, scopes] of Object.entries(asStored(value))) {
    const kept: Record<string, number> = {}
    for (const [scope, mark] of Object.entries(asStored(scopes))) {
      if (typeof mark === 'number' && Number.isSafeInteger(mark) && mark >= 0) kept[scope] = mark
    }
    marks[kind] = kept
  }
  return marks
}

/** Reads a stored device; never throws, carries unknown fields. */
export function readDevice(value: unknown): Device {
  const stored = asStored(value)
  return {
    ...carry<Required<Pick<Device, 'series' | 'joinedAt' | 'retiredAt'>>>(stored, {
      series: isSeries,
      joinedAt: isText,
      retiredAt: isText,
    }),
    id: textField(stored, 'id') as DeviceId,
    name: textField(stored, 'name'),
    highWater: readHighWater(stored['highWater']),
  }
}
