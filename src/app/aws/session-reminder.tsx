import { KeyRound } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { nextReminder } from '../../session/life/reminders'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { useLive } from '../state/use-live'
import { useLocale, useWords } from '../words/use-words'
import { readGiven, rememberGiven } from './given-reminders'
import { leftText } from './left-text'
import { mayNotify, notifyOnce } from './notify'

/** 30 and 5 minutes before the end: a notification where it is allowed, else a notice here, in every tab until one puts it off. */
export function SessionReminder() {
  const { state, vault, sheets } = useServices()
  const { aws, panel: words } = useWords()
  const locale = useLocale()
  const kept = useLive(() => vault.watch('reminders'), [vault])
  const session = state.session.value
  const next =
    session && kept.kind === 'ready'
      ? nextReminder(session, state.now.value, readGiven(kept.value, session.id))
      : undefined
  const due = next?.inMs === 0 ? next.minutes : undefined
  const { leftMs } = state.badge.value
  const title = words.reminder(leftMs === undefined ? '' : leftText(leftMs, aws, locale))
  useEffect(() => {
    if (session && due && mayNotify()) void notifyOnce(vault, session.id, due, title, words.reminderText)
  }, [session?.id, due])
  if (session === undefined || due === undefined || mayNotify()) return null
  return (
    <Notice
      kind="warn"
      title={title}
      live
      actions={
        <>
          <Button icon={KeyRound} kind="primary" onClick={() => sheets.show('paste')}>
            {words.refresh}
          </Button>
          <Button onClick={() => void rememberGiven(vault, session.id, due)}>{words.reminderLater}</Button>
        </>
      }
    >
      {words.reminderText}
    </Notice>
  )
}
