import { recordEdits } from '../../../src/sync/changes'
import type { Edit } from '../../../src/sync/changes'
import type { Rules } from '../../../src/sync/ports'
import { deviceId } from '../../../src/sync/scalars'
import { createMemoryStore } from '../../support/memory-store'
import type { MemoryStore } from '../../support/memory-store'

const rules: Rules = { uniqueNumber: () => undefined }

export const freshStore = (): MemoryStore => createMemoryStore(rules)

/** Records edits as of `at`, in one transaction. */
export const edit = (store: MemoryStore, edits: readonly Edit[], at = 1) =>
  store.transaction('write', (tx) => recordEdits(tx, edits, { at, device: deviceId('d1') }))

export const outboxOf = (store: MemoryStore) => store.transaction('read', (tx) => tx.outbox(0, 100))

export const documentsIn = (store: MemoryStore) =>
  store.transaction('read', (tx) => tx.documentsPage(undefined, 100))
