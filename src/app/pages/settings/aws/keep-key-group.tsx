import { keepKeyInTabs } from '../../../aws/paste/sealing-key'
import { CheckField } from '../../../components/check-field'
import { useServices } from '../../../services'
import { useLive } from '../../../state/use-live'
import { useWords } from '../../../words/use-words'
import { protocolVersion } from '../../../../messages/protocol'
import { Group } from '../document-form'

/** Whether closing the app forgets. */
export function KeepKeyGroup() {
  const { vault, tabKey, toasts, worker } = useServices()
  const words = useWords().settings.aws
  const kept = useLive(() => vault.watch('key-in-tabs'), [vault])
  const move = async (inTabs: boolean) => {
    try {
      await navigator.locks.request('sealing-key', () => keepKeyInTabs(vault, tabKey, inTabs))
      // So that every other open tab holds it too.
      await worker.request({ type: 'hello', protocol: protocolVersion, reloaded: false })
    } catch {
      toasts.show({ text: words.keepFailed, kind: 'bad' })
    }
  }
  return (
    <Group title={words.keepTitle}>
      <CheckField
        checked={kept.kind === 'ready' && kept.value === true}
        onChecked={(inTabs) => void move(inTabs)}
      >
        {words.keepInTabs}
      </CheckField>
      <p class="settings-intro">{words.keepHint}</p>
    </Group>
  )
}
