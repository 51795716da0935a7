import type { Device, HighWater } from './device'

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

export type TakeOverProblem = 'series-own' | 'series-unknown' | 'series-still-used'
export type TakeOverOutcome =
  { ok: true; device: Device; retired: Device } | { ok: false; code: TakeOverProblem }

/**
 * A reinstalled app carries on in the series of the device that it was. The two change series, so that each is still held by one
 * device, and both keep the marks of both: even if the other one lives after all, no number comes twice. The other one must be
 * retired (`retiredAt`), and this one must have its own series: before that, it has not met the table.
 */
export function takeOverSeries(device: Device, retired: Device): TakeOverOutcome {
  if (device.series === undefined || retired.series === undefined)
    return { ok: false, code: 'series-unknown' }
  if (device.series === retired.series) return { ok: false, code: 'series-own' }
  if (retired.retiredAt === undefined) return { ok: false, code: 'series-still-used' }
  const highWater = highestOf(device.highWater, retired.highWater)
  return {
    ok: true,
    device: { ...device, series: retired.series, highWater },
    retired: { ...retired, series: device.series, highWater },
  }
}
