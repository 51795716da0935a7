import { Unplug } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Button } from '../components/button'
import { EmptyState } from '../components/empty-state'
import { useServices } from '../services'
import { useWords } from '../words/use-words'
import { faultReport } from './fault-report'
import { PageNotLoaded } from './lazy-page'

interface PageStoppedProps {
  readonly error: unknown
  readonly onAgain: () => void
}

/** Instead of a page that failed. */
export function PageStopped({ error, onAgain }: PageStoppedProps) {
  const services = useServices()
  const words = useWords().frame
  const [copied, setCopied] = useState(false)
  if (error instanceof PageNotLoaded) {
    return (
      <EmptyState
        icon={Unplug}
        title={words.notLoaded.title}
        actions={
          <Button kind="primary" onClick={() => location.reload()}>
            {words.notLoaded.reload}
          </Button>
        }
      >
        {words.notLoaded.text}
      </EmptyState>
    )
  }
  const copy = () =>
    void navigator.clipboard.writeText(faultReport(error, location.hash, navigator.userAgent)).then(
      () => setCopied(true),
      () => undefined,
    )
  const exportAll = () =>
    void import('../backup/export-backup')
      .then(({ exportBackup }) => exportBackup(services))
      .catch(() => services.toasts.show({ text: words.stopped.notExported, kind: 'bad' }))
  return (
    <EmptyState
      icon={Unplug}
      title={words.stopped.title}
      actions={
        <>
          <Button kind="primary" onClick={onAgain}>
            {words.stopped.again}
          </Button>
          <Button onClick={copy}>{words.stopped.copy}</Button>
          <Button onClick={exportAll}>{words.stopped.exportAll}</Button>
        </>
      }
    >
      <p>{words.stopped.text}</p>
      {copied && <p role="status">{words.stopped.copied}</p>}
    </EmptyState>
  )
}
