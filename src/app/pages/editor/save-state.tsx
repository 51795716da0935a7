import { Check, CircleDashed } from 'lucide-preact'
import { storageFault } from '../../../store/storage-fault'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Notice } from '../../components/notice'
import { useWords } from '../../words/use-words'
import type { DocumentSession } from './document-session'
import { downloadJson } from './download-json'

interface SaveStateProps {
  readonly sessions: readonly DocumentSession[]
}

/** Whether what was typed is on this device. */
export function SaveState({ sessions }: SaveStateProps) {
  const words = useWords().editor
  const states = sessions.map((session) => session.saveState.value.kind)
  if (states.includes('failed')) return <p class="save-state">{words.notSaved}</p>
  const pending = states.includes('pending')
  if (!pending && states[0] === 'untouched') return <p class="save-state">{words.untouched}</p>
  return (
    <p class="save-state" role="status">
      <Icon of={pending ? CircleDashed : Check} size="small" />
      {pending ? words.saving : words.saved}
    </p>
  )
}

/** Where it is not on this device: why, and two ways on. */
export function SaveFailure({ sessions }: SaveStateProps) {
  const words = useWords().editor
  const failed = sessions.map((session) => session.saveState.value).find((state) => state.kind === 'failed')
  if (failed === undefined) return null
  const unsaved = () => sessions.map((session) => ({ key: session.key, value: session.value.value }))
  return (
    <Notice
      kind="bad"
      live
      title={words.notSaved}
      actions={
        <>
          <Button kind="primary" onClick={() => sessions.forEach((session) => void session.flush())}>
            {words.retry}
          </Button>
          <Button onClick={() => downloadJson('tidebill-unsaved.json', unsaved())}>{words.export}</Button>
        </>
      }
    >
      {words.fault[storageFault(failed.error)]} {words.notSavedHint}
    </Notice>
  )
}
