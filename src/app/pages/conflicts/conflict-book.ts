import { readCustomer } from '../../../domain/customer'
import { readDevice } from '../../../domain/device'
import type { Books } from '../../../store/books'
import type { Json } from '../../../sync/json'
import type { StoredDocument } from '../../../sync/local'
import { conflictKind } from '../../../sync/conflict'
import { idOf, isDocumentKey } from '../../../sync/scalars'
import type { DeviceId, DocumentKey } from '../../../sync/scalars'
import { readConflict } from './read-conflict'
import type { Conflict } from './read-conflict'

/** Everything that it takes to show the open conflicts. */
export interface ConflictBook {
  /** Newest first. */
  readonly conflicts: readonly Conflict[]
  /** What they are about, tombstones included; a document that is not here is missing. */
  readonly documents: ReadonlyMap<DocumentKey, StoredDocument>
  readonly own: DeviceId | undefined
  /** Name and series by device id. */
  readonly devices: ReadonlyMap<string, { readonly name: string; readonly series?: string }>
  /** Names on the cards of the customers that the documents or the values name. */
  readonly customers: ReadonlyMap<string, string>
}

/** Reads the store only, so that it can be watched. */
export async function readConflictBook(books: Books): Promise<ConflictBook> {
  const [stored, devices, replica] = await Promise.all([
    books.list(conflictKind),
    books.list('device'),
    books.replica(),
  ])
  const conflicts = stored.map(readConflict).sort((a, b) => b.foundAt - a.foundAt || (a.key < b.key ? -1 : 1))
  const documents = await getAll(books, conflicts.flatMap(documentsOf))
  const named = [
    ...[...documents.values()].map(({ value }) => value.customerId),
    ...conflicts.flatMap((conflict) => (conflict.reason === 'field' ? customersIn(conflict) : [])),
  ]
  const cards = await getAll(
    books,
    named.map((id) => (typeof id === 'string' ? `customer#${id}` : '')).filter(isDocumentKey),
  )
  return {
    conflicts,
    documents,
    own: replica?.device,
    devices: new Map(devices.map(({ key, value }) => [idOf(key), readDevice(value)])),
    customers: new Map([...cards.values()].map(({ key, value }) => [idOf(key), readCustomer(value).name])),
  }
}

/** The documents that a conflict is about. */
function documentsOf(conflict: Conflict): readonly DocumentKey[] {
  switch (conflict.reason) {
    case 'field':
    case 'deleted':
      return [conflict.document]
    case 'duplicate-number':
      return conflict.documents
    case 'strange':
      return []
  }
}

const customersIn = ({ path, kept, other }: Conflict & { reason: 'field' }): readonly (Json | undefined)[] =>
  path.at(-1) === 'customerId' ? [kept.value, other.value] : []

async function getAll(
  books: Books,
  keys: readonly DocumentKey[],
): Promise<ReadonlyMap<DocumentKey, StoredDocument>> {
  const found = await Promise.all([...new Set(keys)].map((key) => books.get(key)))
  return new Map(found.flatMap((document) => (document === undefined ? [] : [[document.key, document]])))
}

/** What is shown under one heading: the conflicts of one document, or one that is about several or none. */
export interface ConflictGroup {
  readonly key: DocumentKey
  readonly document: DocumentKey | undefined
  readonly conflicts: readonly Conflict[]
}

/** In the order in which their newest conflicts were found. */
export function groupsOf(conflicts: readonly Conflict[]): readonly ConflictGroup[] {
  const groups = new Map<DocumentKey, Conflict[]>()
  for (const conflict of conflicts) {
    const [document, another] = documentsOf(conflict)
    const key = document === undefined || another !== undefined ? conflict.key : document
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [conflict])
    else group.push(conflict)
  }
  return [...groups].map(([key, group]) => ({
    key,
    document: group.some((conflict) => documentsOf(conflict).includes(key)) ? key : undefined,
    conflicts: group,
  }))
}
