import { faultStop } from './engine'
import type { Engine, Stop } from './engine'
import { logFormat } from './log'
import type { FoundEntry, LogPage, Meta } from './log'
import type { Root } from './scalars'

/** Past every entry: a read from here answers `meta` alone. Twelve digits. */
export const pastAllEntries = 999_999_999_999

export interface FoundMeta {
  readonly kind: 'meta'
  readonly meta: Meta | undefined
}

/** Reads `meta` alone, in one request. */
export async function readMeta(engine: Engine): Promise<FoundMeta | Stop> {
  const answer = await engine.remote.readLog(pastAllEntries)
  return answer.ok ? metaOn(answer.value) : faultStop(answer.fault)
}

/** `meta` as it stands on the last page of the log. */
export function metaOn({ meta, brokenMeta }: LogPage): FoundMeta | Stop {
  if (brokenMeta !== undefined) return { kind: 'damaged', detail: brokenMeta }
  if (meta !== undefined && meta.format > logFormat) return { kind: 'newer-format', format: meta.format }
  return { kind: 'meta', meta }
}

/**
 * Begins the log, or lays `meta` again where somebody deleted it by hand: entries that are there keep their root.
 * @returns `busy` when another device was first
 */
export async function beginLog(engine: Engine, epoch: number): Promise<Meta | Stop> {
  const answer = await engine.remote.readLog(1)
  if (!answer.ok) return faultStop(answer.fault)
  const root = rootFrom(answer.value.entries[0]) ?? engine.world.newRoot()
  const meta: Meta = { format: logFormat, root, epoch, floor: 0 }
  const created = await engine.remote.createMeta(meta)
  if (!created.ok) return faultStop(created.fault)
  return created.value === 'written' ? meta : { kind: 'busy' }
}

const rootFrom = (first: FoundEntry | undefined): Root | undefined =>
  first !== undefined && first.number === 1 && 'previous' in first ? (first.previous as Root) : undefined
