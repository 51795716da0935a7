import { KeyRound } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Facts, sentenceOf } from '../../../aws/aws-panel'
import { ConflictsNotice } from '../../../aws/conflicts-notice'
import { OtherHistoryQuestion } from '../../../aws/other-history'
import { ParkedNotice } from '../../../aws/parked-notice'
import { Verdict } from '../../../aws/paste/verdict'
import { Button } from '../../../components/button'
import { Dialog } from '../../../components/dialog'
import { Notice } from '../../../components/notice'
import { useServices } from '../../../services'
import { useWords } from '../../../words/use-words'
import type { Answer } from '../../../worker/worker-link'
import { Group } from '../document-form'

/** Where things stand, and what can be done about the session. */
export function SessionGroup() {
  const { state, sheets, worker } = useServices()
  const { aws, panel, settings } = useWords()
  const words = settings.aws
  const [forgetting, setForgetting] = useState(false)
  const [tested, setTested] = useState<Answer | 'busy'>()
  const badge = state.badge.value
  const test = async () => {
    setTested('busy')
    setTested(await worker.request({ type: 'test-connection' }))
  }
  return (
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
        {state.session.value && (
          <>
            <Button busy={tested === 'busy'} onClick={() => void test()}>
              {words.test}
            </Button>
            <Button onClick={() => setForgetting(true)}>{words.forget}</Button>
          </>
        )}
      </div>
      {tested !== undefined && tested !== 'busy' && <Tested answer={tested} />}
      {forgetting && <ForgetDialog onClose={() => setForgetting(false)} />}
    </Group>
  )
}

function Tested({ answer }: { readonly answer: Answer }) {
  const { sheets } = useServices()
  const { panel } = useWords()
  if (answer.type !== 'checked') return <Notice kind="bad" title={panel.noAnswer} live />
  // What a test comes upon is put right where the table is chosen.
  const toSheet = () => sheets.show('paste')
  return <Verdict result={answer.result} onCreateTable={toSheet} onConfirmAccount={toSheet} />
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
