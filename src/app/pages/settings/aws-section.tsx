import { Check, KeyRound } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Facts, sentenceOf } from '../../aws/aws-panel'
import { ConflictsNotice } from '../../aws/conflicts-notice'
import { OtherHistoryQuestion } from '../../aws/other-history'
import { ParkedNotice } from '../../aws/parked-notice'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Icon } from '../../components/icon'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { Group } from './document-form'
import { SyncLog } from './sync-log'

/** The session, and what there is to know of the exchange with the table. */
export function AwsSection() {
  const { state, sheets } = useServices()
  const { aws, panel, settings } = useWords()
  const words = settings.aws
  const [asking, setAsking] = useState(false)
  const badge = state.badge.value
  return (
    <>
      <Group title={words.sessionTitle}>
        <p class="aws-panel-state" data-state={badge.state}>
          <strong>{aws.state[badge.state]}</strong>
          <span>{sentenceOf(badge, panel)}</span>
        </p>
        <OtherHistoryQuestion />
        <ParkedNotice />
        <ConflictsNotice />
        <Facts />
        <div class="settings-actions">
          <Button icon={KeyRound} kind="primary" onClick={() => sheets.show('paste')}>
            {panel.refresh}
          </Button>
          {state.session.value && <Button onClick={() => setAsking(true)}>{words.forget}</Button>}
        </div>
      </Group>
      <Group title={words.withoutTitle}>
        <ul class="settings-points">
          {words.without.map((point) => (
            <li key={point}>
              <Icon of={Check} size="small" />
              {point}
            </li>
          ))}
        </ul>
        <p class="settings-intro">{words.withoutNot}</p>
      </Group>
      <SyncLog />
      {asking && <ForgetDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function ForgetDialog({ onClose }: { readonly onClose: () => void }) {
  const { worker, toasts } = useServices()
  const { panel, settings } = useWords()
  const words = settings.aws
  const [busy, setBusy] = useState(false)
  const forget = async () => {
    setBusy(true)
    const answer = await worker.request({ type: 'forget-session' })
    toasts.show(answer.type === 'done' ? { text: words.forgotten } : { text: panel.noAnswer, kind: 'bad' })
    onClose()
  }
  return (
    <Dialog
      title={words.forgetAsk}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="danger" busy={busy} onClick={() => void forget()}>
            {words.forgetDo}
          </Button>
        </>
      }
    >
      <p>{words.forgetText}</p>
    </Dialog>
  )
}
