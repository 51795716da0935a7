import { conflictKind } from '../../sync/conflict'
import type { StoredDocument } from '../../sync/local'
import type { DocumentKey } from '../../sync/scalars'
import { useServices } from '../services'
import { useLive } from './use-live'

/** Conflicts that wait for a person, all of them or those about one document. */
export function useOpenConflicts(about?: DocumentKey): readonly StoredDocument[] {
  const { books } = useServices()
  const open = useLive(() => books.watch(() => books.list(conflictKind)), [books])
  const all = open.kind === 'ready' ? open.value : []
  return about === undefined ? all : all.filter(({ value }) => isAbout(value, about))
}

/** The two ways in which a conflict names documents; what comes from the table may hold anything there. */
const isAbout = ({ document, documents }: StoredDocument['value'], key: DocumentKey): boolean =>
  document === key || (Array.isArray(documents) && documents.includes(key))
