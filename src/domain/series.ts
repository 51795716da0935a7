import type { Device, HighWater } from './device'

function place(series: string): number {
  let value = 0
  for (const letter of series) value = value * 26 + letter.charCodeAt(0) - 64
  return value
}

function letters(value: number): string {
  let text = ''
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text
  }
  return text
}

/**
 * The series for a device that joins: '' for the first of a workspace, then 'A' to 'Z', 'AA' and on. Series of retired
 * devices count as used, so that no series is ever given twice.
 */
export function nextSeries(devices: Iterable<Pick<Device, 'series'>>): string {
  let highest = -1
  for (const { series } of devices) highest = Math.max(highest, place(series))
  return highest === -1 ? '' : letters(highest + 1)
}

/** Both marks, the higher one each. */
function highestOf(a: HighWater, b: HighWater): HighWater {
  const merged: HighWater = { ...a }
  for (const [kind, scopes] of Object.entries(b)) {
    const kept = { ...merged[kind] }
    for (const [scope, mark] of Object.entries(scopes)) kept[scope] = Math.max(kept[scope] ?? 0, mark)
    merged[kind] = kept
  }
  return merged
}

export type TakeOverOutcome =
  { ok: true; device: Device; retired: Device } | { ok: false; code: 'series-still-used' | 'series-own' }

/**
 * A reinstalled app carries on in the series of the device that it was: that one must be retired (`retiredAt`), and the marks of
 * both are kept, so that no number comes twice. The retired device passes its series on and keeps none to be taken again.
 */
export function takeOverSeries(device: Device, retired: Device): TakeOverOutcome {
  if (device.id === retired.id) return { ok: false, code: 'series-own' }
  if (retired.retiredAt === undefined) return { ok: false, code: 'series-still-used' }
  const highWater = highestOf(device.highWater, retired.highWater)
  return {
    ok: true,
    device: { ...device, series: retired.series, highWater },
    retired: { ...retired, series: device.series },
  }
}
