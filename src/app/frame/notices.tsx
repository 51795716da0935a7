import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { loadWords } from '../words/catalogue'
import { useWords } from '../words/use-words'
import { lazyPage } from './lazy-page'
import { PageBoundary } from './page-boundary'

/** Put off until the next start of the page. */
const putOff = signal(false)

/** What concerns every page: a write that failed, a new version. */
export function Notices() {
  return (
    <>
      <WriteFault />
      <HeldUp />
      <UpdatePrompt />
      <Reminder />
      <Nudge />
    </>
  )
}

/** Comes when the page stands; one that does not arrive is missed by nobody. */
function Nudge() {
  const [Shown, setShown] = useState<ComponentType>()
  useEffect(() => {
    Promise.all([import('../backup/backup-nudge'), loadWords()]).then(
      ([{ BackupNudge }]) => setShown(() => BackupNudge),
      () => undefined,
    )
  }, [])
  return Shown === undefined ? null : <Shown />
}

function WriteFault() {
  const { state, unsaved } = useServices()
  const words = useWords().frame
  const fault = state.writeFault.value
  if (fault === undefined) return null
  return (
    <Notice
      kind="bad"
      title={words.writeFault[fault]}
      live
      actions={<Button onClick={() => void unsaved.flush()}>{words.retry}</Button>}
    />
  )
}

function HeldUp() {
  const { heldUp } = useServices()
  const words = useWords().frame.heldUp
  if (!heldUp.value) return null
  return (
    <Notice kind="warn" title={words.title} live>
      {words.text}
    </Notice>
  )
}

const SessionReminder = lazyPage(() =>
  import('../aws/session-reminder').then((notice) => notice.SessionReminder),
)

function Reminder() {
  const { state } = useServices()
  if (state.badge.value.state !== 'expiring') return null
  return (
    <PageBoundary address="">
      <SessionReminder />
    </PageBoundary>
  )
}

/** Never under a person's hands, never with unsaved input. */
function UpdatePrompt() {
  const { registration, unsaved, toasts } = useServices()
  const words = useWords().frame.update
  const update = registration.update.value
  if (update === 'none' || putOff.value) return null
  const accept = async () => {
    if (await unsaved.flush()) registration.acceptUpdate()
    else toasts.show({ text: words.unsaved, kind: 'bad' })
  }
  return (
    <Notice
      title={update === 'in-force' ? words.inForce : words.waiting}
      live
      actions={
        <>
          <Button kind="primary" busy={update === 'accepted'} onClick={() => void accept()}>
            {words.accept}
          </Button>
          <Button onClick={() => (putOff.value = true)}>{words.later}</Button>
        </>
      }
    />
  )
}
