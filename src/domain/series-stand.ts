import type { Device } from './device'
import { nextSeries } from './series'

/** What is known about the series in which this device would give its next number. */
export type SeriesStand =
  | { known: true; series: string }
  /** Nobody knows yet whether other devices number already: a person is asked before the first number. */
  | { known: false }

/**
 * The series for the next number. A device has its own once it met the table. Before that it takes the next free one where it
 * knows of others, and '' where it is the first: it numbered before, or a person says so.
 *
 * @param own this device as stored, if it is
 * @param others all other devices of the workspace
 * @param isFirst a person said that there are no other books
 */
export function seriesStand(
  own: Pick<Device, 'series' | 'highWater'> | undefined,
  others: readonly Pick<Device, 'series'>[],
  isFirst: boolean,
): SeriesStand {
  if (own?.series !== undefined) return { known: true, series: own.series }
  const numbered = own !== undefined && Object.keys(own.highWater).length > 0
  const isKnown = numbered || isFirst || others.some(({ series }) => series !== undefined)
  return isKnown ? { known: true, series: nextSeries(others.map(({ series }) => series)) } : { known: false }
}
