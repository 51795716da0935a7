import { useEffect, useState } from 'preact/hooks'
import type { JsonObject } from '../../../sync/json'
import { storageFault } from '../../../store/storage-fault'
import type { StorageFault } from '../../../store/storage-fault'
import type { DocumentKey } from '../../../sync/scalars'
import { useServices } from '../../services'
import { DocumentSession } from '../editor/document-session'

type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: DocumentSession }
  | { readonly kind: 'failed'; readonly fault: StorageFault }

/**
 * One document of the settings, open for editing: saved as it is typed, other tabs' and devices' changes flow in.
 * @param fresh what it starts with; nothing is written before the first edit
 */
export function useDocument(key: DocumentKey, fresh: JsonObject): Opened {
  const { books, clock, unsaved } = useServices()
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' })
  useEffect(() => {
    let session: DocumentSession | undefined
    let letGo = () => {}
    const ports = {
      change: (edits: Parameters<typeof books.change>[0]) => books.change(edits, clock.now()),
      read: (wanted: DocumentKey) => books.get(wanted),
      later: (ms: number, run: () => void) => clock.later(ms, run),
    }
    const watching = books
      .watch(() => books.get(key))
      .subscribe(
        (stored) => {
          if (session !== undefined) return session.receive(stored)
          const made = new DocumentSession(key, ports, stored, fresh)
          session = made
          letGo = unsaved.hold({ unsaved: () => made.dirty, flush: () => made.flush() })
          setOpened({ kind: 'open', session: made })
        },
        (error) => setOpened({ kind: 'failed', fault: storageFault(error) }),
      )
    const flush = () => void session?.flush()
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      watching.unsubscribe()
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
      letGo()
    }
  }, [key])
  return opened
}
