import { Eye } from 'lucide-preact'
import { useLocation } from 'wouter-preact'
import { readSettings } from '../../../domain/settings'
import { storageFault } from '../../../store/storage-fault'
import { documentKey } from '../../../sync/scalars'
import { Button } from '../../components/button'
import { useServices } from '../../services'
import { sampleId, sampleKey } from '../../state/sample-stays-here'
import { useWords } from '../../words/use-words'
import { sampleDraft } from '../editor/sample-draft'

/** Puts the sample on this device and opens it. */
export function SampleButton() {
  const { books, clock, toasts } = useServices()
  const words = useWords()
  const [, navigate] = useLocation()
  const show = async () => {
    try {
      const defaults = await books.get(documentKey('settings', 'defaults'))
      const after = sampleDraft(words.sample, readSettings(defaults?.value ?? {}), clock.today())
      await books.change([{ key: sampleKey, before: undefined, after }], clock.now())
      navigate(`/invoices/${sampleId}`)
    } catch (error) {
      toasts.show({ kind: 'bad', text: words.frame.writeFault[storageFault(error)] })
    }
  }
  return (
    <Button icon={Eye} onClick={() => void show()}>
      {words.sample.show}
    </Button>
  )
}
