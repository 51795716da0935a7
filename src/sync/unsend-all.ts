import { imageOf } from './merge-images'
import type { StoredDocument } from './local'
import type { LocalTransaction } from './ports'
import type { DocumentKey } from './scalars'

const documentsAtOnce = 1_000

/** Every document that ever was in a table becomes one that this table may not have, on top of its own image. */
export async function unsendAll(tx: LocalTransaction): Promise<void> {
  let after: DocumentKey | undefined
  for (;;) {
    const page = await tx.documentsPage(after, documentsAtOnce)
    const last = page.at(-1)
    if (last === undefined) return
    const known = page.filter((document) => document.version !== undefined)
    const waiting = new Set((await tx.outboxOf(known.map(({ key }) => key))).map((row) => row.key))
    await tx.putDocuments(known.map(unsent))
    const silent = known.filter(({ key }) => !waiting.has(key))
    await tx.addOutbox(silent.map(({ key, editedAt }) => ({ key, at: editedAt, fields: [] })))
    after = last.key
  }
}

function unsent(document: StoredDocument): StoredDocument {
  const { entry, common, ...rest } = document
  return { ...rest, base: document.base ?? imageOf(document) }
}
