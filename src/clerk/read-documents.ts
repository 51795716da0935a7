import type { StoredDocument } from '../sync/local'
import type { LocalStore } from '../sync/ports'
import type { DocumentKey } from '../sync/scalars'

/** So many documents are in memory at once. */
const pageSize = 500

/** Every document of a kind, tombstones left out, page by page. */
export async function* documentsOfKind(
  store: LocalStore,
  kind: string,
): AsyncGenerator<readonly StoredDocument[]> {
  const prefix = `${kind}#`
  // Above the bare prefix lies the first key of the kind.
  let after = prefix as DocumentKey
  for (;;) {
    const from = after
    const page = await store.transaction('read', (tx) => tx.documentsPage(from, pageSize))
    const own = page.filter(({ key }) => key.startsWith(prefix))
    yield own.filter(({ deleted }) => !deleted)
    const last = own.at(-1)
    if (last === undefined || own.length < pageSize) return
    after = last.key
  }
}
