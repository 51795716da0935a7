import type { FoundEntry, LogPage, Meta } from '../sync/log'
import type { Answer, Remote } from '../sync/ports'
import type { CloudConfig } from './config'
import { connect } from './connection'
import type { Traffic } from './connection'
import { copyAttributes, markAttributes, readMark } from './item/copy-item'
import type { CopiedMark } from './item/copy-item'
import { entryAttributes, readEntry } from './item/entry-item'
import { accessItems } from './item-access'
import type { Condition, ItemAccess, Range } from './item-access'
import { isBinary } from './item/item'
import type { Item } from './item/item'
import { copiedKey, documentsPartition, entryKey, entryNumberIn, logPartition } from './item/keys'
import { metaKey, snapshotKey } from './item/keys'
import { metaAttributes, readMeta } from './item/meta-item'

export interface CloudRemote extends Remote {
  /** Ends what is under way; every later call answers a fault. */
  stop(): void
  /** Since it was made. */
  traffic(): Traffic
}

/**
 * One workspace of a DynamoDB table. Each call is one request (a second one only where the clock had to be learned, or
 * where a page ended on a stranger's item), nothing is retried, and nothing that lies in the table is believed unchecked.
 */
export function createRemote(config: CloudConfig): CloudRemote {
  const connection = connect(config)
  const table = accessItems(connection, config.table)
  const log = logPartition(config.workspace)
  const documents = documentsPartition(config.workspace)
  return {
    readLog: (from, after, most) =>
      readLog(table, log, {
        from: entryKey(from),
        to: metaKey,
        after: after === undefined ? undefined : entryKey(after),
        most,
      }),
    append(entry, { orphan }) {
      const item = { pk: log, sk: entryKey(entry.number), ...entryAttributes(entry) }
      if (orphan === undefined) return table.put(item, isFree)
      const over = { names: { '#batch': 'batch' }, values: { ':orphan': orphan } }
      return table.put(item, { expression: 'attribute_not_exists(sk) OR #batch = :orphan', ...over })
    },
    createMeta: (meta) => table.put({ pk: log, sk: metaKey, ...metaAttributes(meta) }, isFree),
    replaceMeta: (meta, expected) =>
      table.put({ pk: log, sk: metaKey, ...metaAttributes(meta) }, isStill(expected)),
    async readSnapshotPart(id, part) {
      const answer = await table.get(log, snapshotKey(id, part))
      if (!answer.ok) return answer
      const payload = answer.value?.payload
      return { ok: true, value: isBinary(payload) ? payload : undefined }
    },
    putCopy: (copy) => table.put({ ...copyAttributes(copy), pk: documents, sk: copy.key }, isOlder(copy)),
    async readCopiedMark() {
      const answer = await table.get(documents, copiedKey)
      return answer.ok ? { ok: true, value: readMark(answer.value) } : answer
    },
    putCopiedMark: (mark) =>
      table.put({ ...markAttributes(mark), pk: documents, sk: copiedKey }, isOlder(mark)),
    stop: () => connection.stop(),
    traffic: () => connection.traffic(),
  }
}

const isFree: Condition = { expression: 'attribute_not_exists(sk)' }

/** A pointer that a compaction wrote meanwhile is never written over unseen. */
const isStill = ({ root, epoch, snapshot }: Pick<Meta, 'root' | 'epoch' | 'snapshot'>): Condition => {
  const names = { '#root': 'root', '#epoch': 'epoch', '#snapshot': 'snapshot' }
  const values = { ':root': root, ':epoch': epoch }
  const same = '#root = :root AND #epoch = :epoch'
  if (snapshot === undefined)
    return { expression: `${same} AND attribute_not_exists(#snapshot)`, names, values }
  return {
    expression: `${same} AND #snapshot.#id = :id`,
    names: { ...names, '#id': 'id' },
    values: { ...values, ':id': snapshot.id },
  }
}

/** Whoever writes them, copies never go back in time. A thing without epoch and entry is not ours and gives way. */
const isOlder = ({ epoch, entry }: CopiedMark): Condition => ({
  expression:
    'attribute_not_exists(#entry) OR attribute_not_exists(#epoch) OR #epoch < :epoch OR (#epoch = :epoch AND #entry < :entry)',
  names: { '#epoch': 'epoch', '#entry': 'entry' },
  values: { ':epoch': epoch, ':entry': entry },
})

async function readLog(table: ItemAccess, pk: string, range: Range): Promise<Answer<LogPage>> {
  const entries: FoundEntry[] = []
  let metaItem: Item | undefined
  let bytes = 0
  for (let after = range.after; ;) {
    const answer = await table.query(pk, { ...range, after })
    if (!answer.ok) return answer
    bytes += answer.value.bytes
    for (const item of answer.value.items) {
      const number = entryNumberIn(item.sk)
      if (number !== undefined) entries.push(readEntry(number, item))
      if (item.sk === metaKey) metaItem = item
    }
    const { last } = answer.value
    const next = entryNumberIn(last)
    if (next !== undefined) return { ok: true, value: { entries, next, bytes } }
    // Nothing follows `meta`, also where the count of items cut there.
    if (typeof last !== 'string' || last === metaKey)
      return { ok: true, value: { entries, ...metaIn(metaItem), bytes } }
    // Cut on something that is no entry: the rest belongs to the same page.
    after = last
  }
}

function metaIn(item: Item | undefined): Pick<LogPage, 'meta' | 'brokenMeta'> {
  if (item === undefined) return {}
  const meta = readMeta(item)
  return typeof meta === 'string' ? { brokenMeta: meta } : { meta }
}
