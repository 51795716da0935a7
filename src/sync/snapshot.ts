import { faultStop } from './engine'
import type { Engine, Stop } from './engine'
import type { SentDocument } from './local'
import type { SnapshotPointer } from './log'
import { maxUnpackedBytes, readPayload } from './payload'

/** All documents of a snapshot, from all its parts. */
export async function readSnapshot(
  engine: Engine,
  pointer: SnapshotPointer,
): Promise<{ readonly list: readonly SentDocument[] } | Stop> {
  const list: SentDocument[] = []
  for (let part = 0; part < pointer.parts; part++) {
    const answer = await engine.remote.readSnapshotPart(pointer.id, part)
    if (!answer.ok) return faultStop(answer.fault)
    const text = answer.value && (await engine.compression.unpack(answer.value, maxUnpackedBytes))
    const read = text === undefined ? undefined : readPayload(text, pointer.batch)
    if (read === undefined) return { kind: 'damaged', detail: `part ${part} of the snapshot cannot be read` }
    list.push(...read.documents)
  }
  return { list }
}
