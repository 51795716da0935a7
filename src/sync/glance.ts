import type { Engine } from './engine'
import { logFormat } from './log'
import type { Meta } from './log'
import type { Replica } from './local'
import { carries } from './walk'

/**
 * In the midst of sending: whether this still is the history that the device knows, told by its newest entry, which has to be the last one
 * there, and by `meta`. What was sent since the last whole check is not read back for it: on a thin line that takes as long as
 * sending it did. Whatever else is found is for the whole check to judge.
 */
export async function stillInLine(engine: Engine): Promise<boolean> {
  const replica = await engine.store.transaction('read', (tx) => tx.replica())
  if (replica === undefined) return false
  const answer = await engine.remote.readLog(replica.cursor.number)
  if (!answer.ok) return false
  const { entries, meta, next, bytes } = answer.value
  engine.report.bytesReceived += bytes
  const [newest, ...others] = entries
  const last =
    carries(newest, replica.cursor) && !('trimmed' in newest) && others.length === 0 && next === undefined
  if (!last || meta === undefined || !asKnown(meta, replica)) return false
  engine.memory.checkedAt = engine.world.now()
  return true
}

const asKnown = ({ root, epoch, format, snapshot }: Meta, replica: Replica): boolean =>
  root === replica.root &&
  epoch === replica.epoch &&
  format <= logFormat &&
  (snapshot === undefined || snapshot.entry <= replica.cursor.number || snapshot.id === replica.merged)
