import { DatabaseZap } from 'lucide-preact'
import type { StorageFault } from '../../store/storage-fault'
import { Button } from '../components/button'
import { NoPage } from '../components/empty-state'
import { useWords } from '../words/use-words'

/** Instead of every page, where the device keeps nothing: said plainly, before anything is typed. */
export function StoragePage({ fault }: { readonly fault: StorageFault }) {
  const words = useWords().frame
  const { title, text } = words.storage[fault]
  return (
    <NoPage
      icon={DatabaseZap}
      title={title}
      actions={
        <Button kind="primary" onClick={() => location.reload()}>
          {words.storageAgain}
        </Button>
      }
    >
      {text}
    </NoPage>
  )
}
