import { useState } from 'preact/hooks'
import { invoiceKinds } from '../../../domain/invoice-kind'
import { storageFault } from '../../../store/storage-fault'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { SelectField } from '../../components/select-field'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import type { Words } from '../../words/use-words'
import { readSeriesFacts } from './series-facts'
import type { KnownDevice } from './series-facts'
import { takeOverEdits } from './take-over-edits'

/** In which series this device numbers, what is missing in it, and how a reinstalled app gets its old one back. */
export function DeviceSeries() {
  const { books, clock } = useServices()
  const words = useWords().settings.series
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const facts = useLive(() => books.watch(() => readSeriesFacts(books, clock.today())), [])
  if (facts.kind !== 'ready') return null
  const { own, others, gaps } = facts.value
  const list = new Intl.ListFormat(locale, { type: 'unit' })
  return (
    <>
      <p class="settings-intro">{sayOwn(own, words)}</p>
      {invoiceKinds.map((kind) =>
        gaps[kind].length === 0 ? null : (
          <p key={kind} class="settings-intro">
            {words.gaps[kind](list.format(gaps[kind].map(String)))}
          </p>
        ),
      )}
      {own?.device.series !== undefined && others.length > 0 && (
        <div class="settings-actions">
          <Button onClick={() => setAsking(true)}>{words.takeOver}</Button>
        </div>
      )}
      {asking && own && <TakeOverDialog own={own} others={others} onClose={() => setAsking(false)} />}
    </>
  )
}

function sayOwn(own: KnownDevice | undefined, words: Words['settings']['series']): string {
  if (own?.device.series === undefined) return words.none
  return own.device.series === '' ? words.plain : words.letters(own.device.series)
}

interface TakeOverDialogProps {
  readonly own: KnownDevice
  readonly others: readonly KnownDevice[]
  readonly onClose: () => void
}

function TakeOverDialog({ own, others, onClose }: TakeOverDialogProps) {
  const { books, clock, toasts } = useServices()
  const { settings, editor } = useWords()
  const words = settings.series
  const [picked, setPicked] = useState(others[0]?.stored.key ?? '')
  const other = others.find(({ stored }) => stored.key === picked)

  const takeOver = async () => {
    if (other === undefined) return
    const now = clock.now()
    const edits = takeOverEdits(own.stored, other.stored, new Date(now).toISOString())
    onClose()
    if (!edits.ok) return toasts.show({ kind: 'bad', text: words.problem[edits.code] })
    try {
      await books.change(edits.value, now)
      toasts.show({ text: words.takenOver })
    } catch (error) {
      toasts.show({ kind: 'bad', text: editor.fault[storageFault(error)] })
    }
  }

  return (
    <Dialog
      title={words.takeOver}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{editor.cancel}</Button>
          <Button kind="primary" onClick={() => void takeOver()}>
            {words.takeOverDo}
          </Button>
        </>
      }
    >
      <p>{words.takeOverText}</p>
      <SelectField
        label={words.which}
        value={picked}
        options={others.map(({ stored, device }) => ({
          value: stored.key,
          label: words.device(device.name, device.series ?? ''),
        }))}
        onValue={setPicked}
      />
    </Dialog>
  )
}
