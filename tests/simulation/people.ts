import { recordEdits } from '../../src/sync/changes'
import type { Edit } from '../../src/sync/changes'
import type { Json, JsonObject } from '../../src/sync/json'
import type { LocalTransaction } from '../../src/sync/ports'
import { documentKey } from '../../src/sync/scalars'
import type { DeviceId, DocumentKey } from '../../src/sync/scalars'
import type { LineEdit } from './actions'
import { linesOf, placesOf } from './ledger'
import type { Ledger } from './ledger'

/** Somebody at a device: what they do is one local transaction, written into the ledger. */
export interface Hands {
  readonly tx: LocalTransaction
  readonly ledger: Ledger
  readonly device: number
  readonly id: DeviceId
  readonly at: number
}

const record = ({ tx, at, id }: Hands, edits: readonly Edit[]) => recordEdits(tx, edits, { at, device: id })

/** Changes one field, or deletes the document (`del`). */
export async function editField(hands: Hands, doc: string, field: string): Promise<void> {
  const key = documentKey('note', doc)
  const [before] = await hands.tx.documents([key])
  const deletes = field === 'del'
  if (deletes && (before === undefined || before.deleted)) return
  const token = hands.ledger.add({
    device: hands.device,
    doc: key,
    place: deletes ? undefined : field,
    removes: false,
    saw: placesOf(before?.value),
    sawDeleted: before?.deleted ?? false,
  })
  const after = deletes ? before!.value : { ...before?.value, [field]: token }
  await record(hands, [{ key, before: before?.value, after, deleted: deletes }])
}

/** Adds, changes, removes or moves one line of a document's list. */
export async function editLine(hands: Hands, doc: string, how: LineEdit, at: number): Promise<void> {
  const key = documentKey('note', doc)
  const [before] = await hands.tx.documents([key])
  const lines = linesOf(before?.value)
  const line = lines[at % Math.max(1, lines.length)]
  if (how !== 'add' && line === undefined) return
  // The ledger keeps no account of order: a move must not be what brings a document back.
  if (how === 'move' && before?.deleted === true) return
  const others = lines.filter((other) => other !== line)
  const id = how === 'add' ? `x${hands.ledger.edits.length + 1}` : line!.id
  const token =
    how === 'move'
      ? ''
      : hands.ledger.add({
          device: hands.device,
          doc: key,
          place: `lines/${id}`,
          removes: how === 'remove',
          saw: placesOf(before?.value),
          sawDeleted: before?.deleted ?? false,
        })
  const after = {
    add: () => lines.toSpliced(at % (lines.length + 1), 0, { id, text: token }),
    change: () => lines.map((other) => (other === line ? { ...other, text: token } : other)),
    remove: () => others,
    move: () => [...others, line!],
  }[how]()
  await record(hands, [{ key, before: before?.value, after: { ...before?.value, lines: after } }])
}

/** Settles the oldest open conflict: keeps what stands, or sets the field to something new. @returns whether there was one */
export async function settleConflict(hands: Hands, keeps: boolean): Promise<boolean> {
  const open = (await hands.tx.documentsOfKind('conflict')).filter(({ deleted }) => !deleted)
  const [conflict] = open.sort((a, b) => a.editedAt - b.editedAt)
  if (conflict === undefined) return false
  const { key, value } = conflict
  await record(hands, [{ key, before: value, after: value, deleted: true }])
  hands.ledger.settled.push({ key, device: hands.device })
  if (keeps || value.reason !== 'field') return true
  const [field] = value.path as readonly Json[]
  if (field !== 'a' && field !== 'b') return true
  await editField(hands, (value.document as string).replace('note#', ''), field)
  return true
}

/** Documents of some 30 kB each: three fit an entry. */
export async function makeLarge(hands: Hands, documents: number): Promise<void> {
  for (let index = 0; index < documents; index++) {
    const key = documentKey('note', `B${hands.device}-${index}`)
    const before = { text: '0123456789'.repeat(3_000) }
    await record(hands, [{ key, before: undefined, after: before }])
    await editField(hands, `B${hands.device}-${index}`, 'a')
  }
}

/** Something in a document of this device's own that the table will never take. */
export async function poison(hands: Hands): Promise<void> {
  const key = documentKey('note', `P${hands.device}`)
  const [before] = await hands.tx.documents([key])
  await record(hands, [{ key, before: before?.value, after: { ...before?.value, a: 'poison' } }])
}

/** Writes over what the table refuses. @returns whether there was anything to heal */
export async function heal(hands: Hands): Promise<boolean> {
  const key = documentKey('note', `P${hands.device}`)
  const [document] = await hands.tx.documents([key])
  if (document?.value.a !== 'poison') return false
  await editField(hands, `P${hands.device}`, 'a')
  return true
}

/** Issues a new invoice in the device's own series. */
export async function issue(hands: Hands, name: string, next: () => number): Promise<DocumentKey> {
  const [registration] = await hands.tx.documents([documentKey('device', hands.id)])
  const series = typeof registration?.value.series === 'string' ? registration.value.series : ''
  const key = documentKey('invoice', name)
  const after: JsonObject = { number: await freeNumber(hands.tx, series, next) }
  await record(hands, [{ key, before: undefined, after }])
  return key
}

/** A number that nothing on the device carries yet, and that the device never gave before. */
async function freeNumber(tx: LocalTransaction, series: string, next: () => number): Promise<string> {
  for (;;) {
    const number = `${series}${next()}`
    if ((await tx.holdersOfNumbers([number])).length === 0) return number
  }
}
