import { canonicalText } from '../../src/sync/json'
import type { Json, JsonObject } from '../../src/sync/json'
import type { SnapshotPointer } from '../../src/sync/log'
import { readPayload } from '../../src/sync/payload'
import { linesOf } from './ledger'
import type { FinalDocument, LedgerEdit } from './ledger'
import type { Device } from './device'
import { rules } from './rules'
import type { World } from './world'

/** What a history came to. */
export interface Verdict {
  readonly violations: readonly string[]
  readonly needlessConflicts: number
}

/**
 * After quiet: all devices equal, equal to the fold of the log; every edit in the result, in a conflict, or superseded
 * by an edit that saw it; no number issued twice unless a person is asked; no outbox row left; copies as the log says.
 */
export async function check(world: World): Promise<Verdict> {
  const violations: string[] = []
  const fold = await foldOf(world)
  const alive = world.devices.filter(({ lost }) => !lost)
  for (const device of alive) violations.push(...(await deviceViolations(world, device, fold)))
  const final = [...fold.values()]
  const excused = await excuseOf(world, fold)
  for (const edit of world.ledger.unaccounted(final, excused)) violations.push(`edit lost: ${editText(edit)}`)
  violations.push(
    ...world.violations,
    ...(await identityViolations(world)),
    ...doubledLines(final),
    ...settledAgain(world, final),
    ...numberViolations(final),
    ...(await seriesViolations(world, final)),
    ...copyViolations(world, fold),
  )
  return { violations, needlessConflicts: world.ledger.needless(final).length }
}

async function foldOf(world: World): Promise<Map<string, FinalDocument>> {
  const fold = new Map<string, FinalDocument>()
  const take = (text: string, batch: string) => {
    for (const { key, kind, deleted, value } of readPayload(text, batch as never)?.documents ?? []) {
      fold.set(key, { key, kind, deleted, value })
    }
  }
  const meta = world.remote.meta()
  const entries = world.remote.entries()
  // A restore may have left a pointer to nowhere.
  const pointer = meta?.snapshot
  const stands = entries.some(
    (entry) => entry.number === pointer?.entry && 'batch' in entry && entry.batch === pointer.batch,
  )
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const parts = stands && pointer ? await partsOf(world, pointer) : undefined
  const snapshot = parts && pointer
  if (snapshot) parts.forEach((part) => take(text(part), snapshot.batch))
  let previous: string = snapshot?.batch ?? meta?.root ?? ''
  let number = snapshot?.entry ?? 0
  for (const entry of entries.filter((each) => each.number > (snapshot?.entry ?? 0))) {
    if (!('batch' in entry) || entry.number !== number + 1 || entry.previous !== previous) break
    previous = entry.batch
    number = entry.number
    if ('payload' in entry) take(text(entry.payload), entry.batch)
  }
  return fold
}

/** `undefined`: a restore took some of them away. */
async function partsOf(world: World, { id, parts }: SnapshotPointer): Promise<Uint8Array[] | undefined> {
  const found: Uint8Array[] = []
  for (let part = 0; part < parts; part++) {
    const answer = await world.remote.readSnapshotPart(id, part)
    if (answer.ok && answer.value) found.push(answer.value)
  }
  return found.length === parts ? found : undefined
}

async function deviceViolations(
  world: World,
  device: Device,
  fold: ReadonlyMap<string, FinalDocument>,
): Promise<string[]> {
  const name = `D${device.index}`
  const documents = await world.documentsOf(device)
  const mine = new Map(documents.map((document) => [document.key as string, document]))
  const differing = [...new Set([...mine.keys(), ...fold.keys()])].filter(
    (key) => imageText(mine.get(key)) !== imageText(fold.get(key)),
  )
  const { outbox, inflight, parked } = await device.store.transaction('read', async (tx) => ({
    outbox: await tx.outbox(0, 100),
    inflight: await tx.inflight(),
    parked: await tx.parked(),
  }))
  return [
    ...differing.map(
      (key) =>
        `${name} differs from the log in ${key}: ${imageText(mine.get(key))} / ${imageText(fold.get(key))}`,
    ),
    ...(outbox.length > parked.length
      ? [`${name}: outbox not empty: ${outbox.map(({ key }) => key).join(', ')}`]
      : []),
    ...(inflight ? [`${name}: a batch is still in flight`] : []),
    ...documents
      .filter(({ base }) => base)
      .map(({ key }) => `${name}: ${key} keeps a base without unsent changes`),
  ]
}

const imageText = (document: { deleted: boolean; value: JsonObject } | undefined): string =>
  document === undefined
    ? 'nothing'
    : canonicalText({ deleted: document.deleted, value: document.value as Json })

/** What only a lost device ever knew died with it. */
async function excuseOf(
  world: World,
  fold: ReadonlyMap<string, FinalDocument>,
): Promise<(edit: LedgerEdit) => boolean> {
  const lost = new Set(world.devices.filter(({ lost }) => lost).map(({ index }) => index))
  const known = canonicalText([...fold.values()].map(({ value }) => value))
  const isKnown = (token: string) => known.includes(`"${token}"`)
  // Copies that have no version in common: what only one of them holds may have been added there as well as removed here.
  const has = (what: string) => world.happened.has(what)
  const forks = has('clone') || has('books merged')
  const gone = has('table given up')
  return (edit) =>
    (forks && edit.removes) ||
    (lost.has(edit.device) && !isKnown(edit.token) && (gone || !world.remote.everHeld(edit.token)))
}

const editText = ({ token, device, doc, place = 'del', removes }: LedgerEdit): string =>
  `${token} (D${device} ${doc} ${removes ? 'without ' : ''}${place})`

/** No two living devices share an id, and nobody takes a new one without having been cloned. */
async function identityViolations(world: World): Promise<string[]> {
  if (!world.happened.has('clone'))
    return world.idsMade > world.devices.length ? ['a device took itself for a clone'] : []
  const alive = world.devices.filter(({ lost }) => !lost)
  const ids = await Promise.all(alive.map(({ store }) => store.transaction('read', (tx) => tx.replica())))
  const names = ids.map((replica) => replica?.device)
  return new Set(names).size < names.length ? [`devices share an id: ${names.join(', ')}`] : []
}

function doubledLines(final: readonly FinalDocument[]): string[] {
  return final.flatMap(({ key, value }) => {
    const ids = linesOf(value).map(({ id }) => id)
    return new Set(ids).size < ids.length ? [`${key} holds a line twice: ${ids.join(', ')}`] : []
  })
}

/** What a person settled is not asked again; what only a lost device knew of is. */
function settledAgain(world: World, final: readonly FinalDocument[]): string[] {
  const open = new Set(final.filter(({ deleted }) => !deleted).map(({ key }) => key))
  return world.ledger.settled
    .filter(({ key, device }) => open.has(key) && !world.devices[device]?.lost)
    .map(({ key }) => `settled and open again: ${key}`)
}

function numberViolations(final: readonly FinalDocument[]): string[] {
  const holders = new Map<string, string[]>()
  for (const { key, kind, deleted, value } of final) {
    const number = deleted ? undefined : rules.uniqueNumber(kind, value)
    if (number !== undefined) holders.set(number, [...(holders.get(number) ?? []), key])
  }
  const asked = new Set(
    final
      .filter(({ kind, value }) => kind === 'conflict' && value.reason === 'duplicate-number')
      .map(({ value }) => value.number),
  )
  return [...holders]
    .filter(([number, keys]) => keys.length > 1 && !asked.has(number))
    .map(([number, keys]) => `number ${number} on ${keys.join(' and ')}, and nobody is asked`)
}

/** Among devices that still number: a lost device, or the id that a clone gave up, takes no more numbers. */
async function seriesViolations(world: World, final: readonly FinalDocument[]): Promise<string[]> {
  const alive = world.devices.filter(({ lost }) => !lost)
  const ids = await Promise.all(alive.map(({ store }) => store.transaction('read', (tx) => tx.replica())))
  const keys = new Set(ids.map((replica) => `device#${replica?.device ?? ''}`))
  const series = final
    .filter(({ key, deleted }) => keys.has(key) && !deleted)
    .map(({ value }) => value.series)
  const twice = series.filter((one, index) => series.indexOf(one) !== index)
  return twice.map((one) => `series ${JSON.stringify(one)} was given twice`)
}

function copyViolations(world: World, fold: ReadonlyMap<string, FinalDocument>): string[] {
  const copies = new Map(world.remote.copies().map((copy) => [copy.key as string, copy]))
  return [...fold.values()].flatMap((document) => {
    const copy = copies.get(document.key)
    if (copy === undefined) return [`no readable copy of ${document.key}`]
    const same =
      copy.deleted === document.deleted && (copy.deleted || imageText(copy) === imageText(document))
    return same ? [] : [`readable copy differs: ${document.key}: ${imageText(copy)} / ${imageText(document)}`]
  })
}
