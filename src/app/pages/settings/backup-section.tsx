import { Download, Upload } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { exportBackup } from '../../backup/export-backup'
import { keepingKey, readKeeping } from '../../backup/keeping'
import { Button, ButtonLink } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { Progress } from '../../components/progress'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import { Group } from './document-form'
import { InstallGroup } from './install-group'
import { RestoreDialog } from './restore-dialog'
import { StorageGroup } from './storage-group'

/** Everything into a file and back, other programs' invoices in, and how safe it lies here. */
export function BackupSection() {
  const words = useWords().backup
  const [file, setFile] = useState<File>()
  return (
    <>
      <MakeGroup />
      <Group title={words.restore}>
        <p class="settings-intro">{words.restoreText}</p>
        <div class="settings-actions">
          <FileButton icon={Upload} accept=".json,application/json" onFile={setFile}>
            {words.choose}
          </FileButton>
        </div>
      </Group>
      <Group title={words.import}>
        <p class="settings-intro">{words.importText}</p>
        <div class="settings-actions">
          <ButtonLink to="/import">{words.importGo}</ButtonLink>
        </div>
      </Group>
      <StorageGroup />
      <InstallGroup />
      {file && <RestoreDialog file={file} onClose={() => setFile(undefined)} />}
    </>
  )
}

function MakeGroup() {
  const services = useServices()
  const { vault, toasts } = services
  const words = useWords().backup
  const locale = useLocale()
  const [written, setWritten] = useState<number>()
  const keeping = useLive(() => vault.watch(keepingKey), [vault])
  const { backedUpAt } = keeping.kind === 'ready' ? readKeeping(keeping.value) : {}
  const stop = useRef(new AbortController())
  const make = () => {
    setWritten(0)
    stop.current = new AbortController()
    exportBackup(services, setWritten, stop.current.signal)
      .then(
        (count) =>
          count !== undefined && toasts.show({ text: words.made(count, count.toLocaleString(locale)) }),
        () => toasts.show({ text: words.failed, kind: 'bad' }),
      )
      .finally(() => setWritten(undefined))
  }
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Group title={words.title}>
      <p class="settings-intro">{words.text}</p>
      {keeping.kind === 'ready' && (
        <p class="settings-state">
          {backedUpAt === undefined ? words.never : words.last(when.format(backedUpAt))}
        </p>
      )}
      {written !== undefined && (
        <Progress text={words.making(written.toLocaleString(locale))} done={0} total={0} />
      )}
      <div class="settings-actions">
        <Button kind="primary" icon={Download} busy={written !== undefined} onClick={make}>
          {words.make}
        </Button>
        {written !== undefined && <Button onClick={() => stop.current.abort()}>{words.cancel}</Button>}
      </div>
    </Group>
  )
}
