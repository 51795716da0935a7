import { useEffect, useState } from 'preact/hooks'
import type { DocumentKey } from '../../sync/scalars'
import { Button, ButtonLink } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { useLive } from '../state/use-live'
import { useWords } from '../words/use-words'
import { keepingKey, readKeeping, remember } from './keeping'
import { needsBackup } from './needs-backup'

const week = 7 * 24 * 60 * 60_000

/** Where the only copy of somebody's income lies in a browser, it is said; calmly, and not every day. */
export function BackupNudge() {
  const { books, vault, clock, state } = useServices()
  const words = useWords().backup.nudge
  const keeping = useLive(() => vault.watch(keepingKey), [vault])
  const [oldest, setOldest] = useState<number>()
  useEffect(() => {
    // A few of the first are enough: ids ascend with time.
    const first = 'invoice#' as DocumentKey
    books.store
      .transaction('read', (tx) => tx.documentsPage(first, 20))
      .then((page) => {
        const written = page.filter(({ kind, deleted }) => kind === 'invoice' && !deleted)
        if (written.length > 0) setOldest(Math.min(...written.map(({ editedAt }) => editedAt)))
      })
      .catch(() => undefined)
  }, [books])
  if (keeping.kind !== 'ready') return null
  const facts = { ...readKeeping(keeping.value), oldest, syncedAt: state.lastSync.value }
  if (!needsBackup(facts, clock.now())) return null
  return (
    <Notice
      kind="warn"
      title={words.title}
      live
      actions={
        <>
          <ButtonLink to="/settings/backup">{words.go}</ButtonLink>
          <Button kind="quiet" onClick={() => void remember(vault, { quietUntil: clock.now() + week })}>
            {words.later}
          </Button>
        </>
      }
    >
      {words.text}
    </Notice>
  )
}
