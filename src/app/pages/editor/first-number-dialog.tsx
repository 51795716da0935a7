import { useEffect, useState } from 'preact/hooks'
import { readDevice } from '../../../domain/device'
import { documentKey } from '../../../sync/scalars'
import type { Books } from '../../../store/books'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useWords } from '../../words/use-words'

interface FirstNumberDialogProps {
  /** There are no books elsewhere: this device is the first. */
  readonly onFirst: () => void
  /** The table gave this device a series of its own. */
  readonly onSeries: () => void
  readonly onClose: () => void
}

/**
 * Before a device that never met a table gives its first number: two devices that number without knowing of each other would
 * give the same ones. Who has books elsewhere connects first, and the issue goes on by itself once the series is there.
 */
export function FirstNumberDialog({ onFirst, onSeries, onClose }: FirstNumberDialogProps) {
  const { books, sheets } = useServices()
  const words = useWords().editor.firstNumber
  const [connecting, setConnecting] = useState(false)
  const series = useLive(() => books.watch(() => ownSeries(books)), [])
  const known = series.kind === 'ready' && series.value !== undefined
  useEffect(() => {
    if (known) onSeries()
  }, [known])
  const connect = () => {
    setConnecting(true)
    sheets.show('paste')
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={connect}>{connecting ? words.connectAgain : words.yes}</Button>
          <Button kind="primary" autofocus onClick={onFirst}>
            {words.no}
          </Button>
        </>
      }
    >
      <p>{words.why}</p>
      {connecting && <Notice kind="calm" live title={words.waiting} />}
    </Dialog>
  )
}

/** Reads the store only, so that it can be watched. */
async function ownSeries(books: Books): Promise<string | undefined> {
  const replica = await books.replica()
  const own = replica && (await books.get(documentKey('device', replica.device)))
  return own && readDevice(own.value).series
}
