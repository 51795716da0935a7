import { Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { eraseDatabases } from '../../../../store/erase'
import { Button } from '../../../components/button'
import { CheckField } from '../../../components/check-field'
import { Dialog } from '../../../components/dialog'
import { Notice } from '../../../components/notice'
import { useServices } from '../../../services'
import { useLocale, useWords } from '../../../words/use-words'
import { announceErased } from '../../../state/erased'
import { Group } from '../document-form'

/** For a device that is given away, or a computer that is not one's own. */
export function EraseGroup() {
  const words = useWords().settings.aws
  const [asking, setAsking] = useState(false)
  return (
    <Group title={words.eraseTitle}>
      <p class="settings-intro">{words.eraseText}</p>
      <div class="settings-actions">
        <Button icon={Trash2} kind="danger" onClick={() => setAsking(true)}>
          {words.erase}
        </Button>
      </div>
      {asking && <EraseDialog onClose={() => setAsking(false)} />}
    </Group>
  )
}

function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { state, worker } = useServices()
  const words = useWords().settings.aws
  const locale = useLocale()
  const [agreed, setAgreed] = useState(false)
  const [phase, setPhase] = useState<'asking' | 'busy' | 'failed'>('asking')
  const waiting = state.waiting.value
  const erase = async () => {
    setPhase('busy')
    // The worker lets go of what it holds in memory first.
    await worker.request({ type: 'cancel' })
    await worker.request({ type: 'forget-session' })
    try {
      await eraseDatabases()
      announceErased()
    } catch {
      setPhase('failed')
    }
  }
  return (
    <Dialog
      title={words.eraseAsk}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="danger"
            busy={phase === 'busy'}
            disabled={waiting > 0 && !agreed}
            onClick={() => void erase()}
          >
            {words.eraseDo}
          </Button>
        </>
      }
    >
      <p>{words.eraseText}</p>
      <p>{words.eraseOthers}</p>
      {waiting > 0 && (
        <Notice kind="warn" title={words.eraseUnsent(waiting, waiting.toLocaleString(locale))}>
          <CheckField checked={agreed} onChecked={setAgreed}>
            {words.eraseAgree}
          </CheckField>
        </Notice>
      )}
      {phase === 'failed' && <Notice kind="bad" title={words.eraseFailed} live />}
    </Dialog>
  )
}
