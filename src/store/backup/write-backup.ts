import type { StoredDocument } from '../../sync/local'
import type { LocalStore, LocalTransaction } from '../../sync/ports'
import { isKept, blockLines, chained, documentLine, firstLine, lastLine } from './backup-format'
import type { DocumentKey } from '../../sync/scalars'

export interface Backup {
  readonly file: Blob
  /** Documents in it. */
  readonly count: number
}

/**
 * Everything in the books but who this device is, as one file. One transaction reads it, so that it is of one moment; what was
 * read goes into the browser's blob storage page by page and is never in memory whole.
 *
 * @param madeAt ISO 8601 moment
 */
export async function writeBackup(
  store: LocalStore,
  madeAt: string,
  onProgress: (documents: number) => void = () => {},
): Promise<Backup> {
  const { blocks, count } = await store.transaction('read', (tx) => readBlocks(tx, onProgress))
  let digest = ''
  for (const block of blocks) digest = await chained(digest, (await block.text()).split('\n'))
  const parts: BlobPart[] = [`${firstLine(madeAt)}\n`]
  for (const [index, block] of blocks.entries()) {
    // Commas stand between documents, and the digest knows nothing of them.
    parts.push((await block.text()).replaceAll('\n', ',\n'), index === blocks.length - 1 ? '\n' : ',\n')
    if (index % 50 === 49) parts.splice(0, parts.length, new Blob(parts))
  }
  parts.push(`${lastLine(count, digest)}\n`)
  return { file: new Blob(parts, { type: 'application/json' }), count }
}

async function readBlocks(tx: LocalTransaction, onProgress: (documents: number) => void) {
  const blocks: Blob[] = []
  let lines: string[] = []
  let count = 0
  let after: DocumentKey | undefined
  for (;;) {
    const page = await tx.documentsPage(after, blockLines)
    const last = page.at(-1)
    if (last === undefined) break
    after = last.key
    for (const document of await worthKeeping(tx, page)) {
      lines.push(documentLine(document))
      count += 1
      if (lines.length < blockLines) continue
      blocks.push(new Blob([lines.join('\n')]))
      lines = []
    }
    onProgress(count)
  }
  if (lines.length > 0) blocks.push(new Blob([lines.join('\n')]))
  return { blocks, count }
}

/** A sample that nobody touched was never sent and waits for nothing: it is made anew wherever it is wanted. */
async function worthKeeping(
  tx: LocalTransaction,
  page: readonly StoredDocument[],
): Promise<readonly StoredDocument[]> {
  const kept = page.filter(({ kind }) => isKept(kind))
  const unsynced = kept.filter(({ version }) => version === undefined)
  if (unsynced.length === 0) return kept
  const waiting = new Set((await tx.outboxOf(unsynced.map(({ key }) => key))).map(({ key }) => key))
  return kept.filter(({ key, version }) => version !== undefined || waiting.has(key))
}
