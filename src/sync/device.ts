import { isSeries, nextSeries } from '../domain/series'
import { objectOf } from './json'
import type { Replica, StoredDocument } from './local'
import type { LocalTransaction } from './ports'
import { documentKey } from './scalars'
import type { Instant } from './scalars'

const deviceKind = 'device'

/**
 * Registers this device in the entry about to be sent: a document of its own with its series. The whole history is on
 * the device before a push, so the series it takes is free: the first device none, each joiner the next letter.
 * @param name what people call a device like this, for the day on which they see two of them
 * @returns the series, where it was given or changed
 */
export async function registerDevice(
  tx: LocalTransaction,
  replica: Replica,
  at: Instant,
  name?: string,
): Promise<string | undefined> {
  const { key, mine, others } = await devicesOf(tx, replica)
  if (!isUnregistered(mine, others)) return undefined
  const held = mine && seriesOf(mine)
  const series = isWithoutSeries(mine, others) ? nextSeries(others.map(seriesOf)) : held
  if (series === undefined) return undefined
  const value = objectOf([
    ['registeredAt', new Date(at).toISOString()],
    ...(name === undefined ? [] : ([['name', name]] as const)),
    ...Object.entries(mine?.value ?? {}),
    ['series', series],
  ])
  const base =
    mine?.version !== undefined ? { base: mine.base ?? { value: mine.value, deleted: mine.deleted } } : {}
  const device: StoredDocument = {
    ...(mine ?? { key, kind: deviceKind, ancestors: [] }),
    ...base,
    value,
    deleted: false,
    editedAt: at,
  }
  await tx.putDocuments([device])
  await tx.addOutbox([{ key, at, fields: ['series'] }])
  return series
}

/** Whether {@link registerDevice} would do anything. */
export async function hasToRegister(tx: LocalTransaction, replica: Replica): Promise<boolean> {
  const { mine, others } = await devicesOf(tx, replica)
  return isUnregistered(mine, others)
}

async function devicesOf(tx: LocalTransaction, replica: Replica) {
  const key = documentKey(deviceKind, replica.device)
  const devices = await tx.documentsOfKind(deviceKind)
  const mine = devices.find((device) => device.key === key)
  return { key, mine, others: devices.filter((device) => device.key !== key) }
}

/** A device that numbered before it met a table has a document already, with its series, but never joined. */
const isUnregistered = (mine: StoredDocument | undefined, others: readonly StoredDocument[]): boolean =>
  mine === undefined ||
  isWithoutSeries(mine, others) ||
  (mine.entry === undefined && mine.version === undefined && mine.value.registeredAt === undefined)

const isWithoutSeries = (mine: StoredDocument | undefined, others: readonly StoredDocument[]): boolean =>
  mine === undefined || seriesOf(mine) === undefined || hasToYield(mine, others)

/**
 * A series that another device holds too is left to the one that stands in the log already; where both do (books were
 * merged), to the older one: ids begin with the time they were made.
 */
const hasToYield = (mine: StoredDocument, others: readonly StoredDocument[]): boolean =>
  others.some(
    (other) => seriesOf(other) === seriesOf(mine) && (mine.entry === undefined || other.key < mine.key),
  )

/** A device document from elsewhere may hold anything; one without a series takes none away. */
const seriesOf = ({ value: { series } }: StoredDocument): string | undefined =>
  isSeries(series) ? series : undefined
