import { Button } from '../../../components/button'
import { useServices } from '../../../services'
import { askForCopies } from '../../../../sync/copy'
import { useWords } from '../../../words/use-words'
import { Group } from '../document-form'

/** The readable copies in the table, for a person who finds some of them missing or altered. */
export function CopiesGroup() {
  const words = useWords().settings.aws
  const { books, worker, toasts, state } = useServices()
  const rebuild = async () => {
    try {
      await books.store.transaction('write', askForCopies)
    } catch (error) {
      return state.wrote({ error })
    }
    toasts.show({ text: words.copiesAsked })
    void worker.request({ type: 'sync', why: 'asked' })
  }
  return (
    <Group title={words.copiesTitle}>
      <p class="settings-intro">{words.copiesText}</p>
      <Button onClick={() => void rebuild()}>{words.copiesRebuild}</Button>
    </Group>
  )
}
