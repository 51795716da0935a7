import { KeyRound, RefreshCw } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { defaultWorkspaceName } from '../../session/place/workspace-name'
import { Button } from '../components/button'
import { Dialog } from '../components/dialog'
import { Notice } from '../components/notice'
import { Progress } from '../components/progress'
import type { SessionState } from '../../session/life/session-state'
import { useServices } from '../services'
import { useLocale, useWords } from '../words/use-words'
import type { Words } from '../words/use-words'
import { leftText } from './left-text'
import { ConflictsNotice } from './conflicts-notice'
import { OtherHistoryQuestion } from './other-history'
import { ParkedNotice } from './parked-notice'
import { progressOf } from './progress-text'
import './aws-panel.css'

/** State and reason in a sentence, what waits, and the two things to do about it. */
export function AwsPanel() {
  const { state, sheets, worker, progress: news, registration } = useServices()
  const { aws, panel: words } = useWords()
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const [silent, setSilent] = useState(false)
  const badge = state.badge.value
  const progress = news.value
  const bar = progress && progressOf(progress, aws, locale)
  const syncNow = async () => {
    setAsking(true)
    const answer = await worker.request({ type: 'sync', why: 'asked' })
    setSilent(answer.type === 'no-answer' || answer.type === 'not-understood')
    setAsking(false)
    state.tick()
  }
  return (
    <Dialog
      title={words.title}
      shape="panel"
      onClose={() => sheets.close()}
      footer={
        <>
          {bar ? (
            <Button onClick={() => void worker.request({ type: 'cancel' })}>{words.stop}</Button>
          ) : (
            <Button
              icon={RefreshCw}
              busy={asking}
              disabled={state.session.value === undefined}
              onClick={() => void syncNow()}
            >
              {words.syncNow}
            </Button>
          )}
          <Button icon={KeyRound} kind="primary" onClick={() => sheets.show('paste')}>
            {words.refresh}
          </Button>
        </>
      }
    >
      <div class="aws-panel">
        <p class="aws-panel-state" data-state={badge.state}>
          <strong>{aws.state[badge.state]}</strong>
          <span>{sentenceOf(badge, words)}</span>
        </p>
        {badge.state === 'offline' && <p class="aws-panel-safe">{words.safe}</p>}
        {registration.unsupported.value && <Notice kind="warn">{words.noWorker}</Notice>}
        {silent && (
          <Notice kind="bad" live>
            {words.noAnswer}
          </Notice>
        )}
        <OtherHistoryQuestion />
        <ParkedNotice />
        <ConflictsNotice />
        {bar && <Progress {...bar} />}
        <Facts />
      </div>
    </Dialog>
  )
}

export function sentenceOf(badge: SessionState, words: Words['panel']): string {
  if (badge.state !== 'offline') return words[badge.state]
  if (badge.guessed) return words.guessed
  if (badge.reason === 'not-renewed' && badge.renewal) return words.renewal[badge.renewal]
  if (badge.reason === 'not-allowed' && badge.action) return words.notAllowedAction(badge.action)
  return words.offline[badge.reason]
}

/** Timer, waiting changes, last sync, and where they go. */
export function Facts() {
  const { state } = useServices()
  const { aws, panel: words } = useWords()
  const locale = useLocale()
  const badge = state.badge.value
  const session = state.session.value
  const waiting = state.waiting.value
  const last = state.lastSync.value
  const timer =
    session?.renewAt !== undefined
      ? words.renewed
      : badge.leftMs !== undefined && badge.leftMs > 0
        ? leftText(badge.leftMs, aws, locale)
        : session && !session.temporary && session.outcome.kind !== 'ended'
          ? words.noTimer
          : words.timeUp
  const facts: [string, string][] = [
    ...(session ? [[words.timer, timer] as [string, string]] : []),
    [
      words.waitingName,
      waiting > 0
        ? words.waitingSome(waiting, waiting.toLocaleString(locale))
        : last === undefined
          ? words.waitingNone
          : words.waitingNoneSynced,
    ],
    [words.lastSync, last === undefined ? words.never : momentText(last, locale)],
    ...(session ? [[words.table, `${session.table} · ${session.region}`] as [string, string]] : []),
    ...(session && session.workspace !== defaultWorkspaceName
      ? [[words.workspace, session.workspace] as [string, string]]
      : []),
    ...(session?.endpoint ? [[words.endpoint, session.endpoint] as [string, string]] : []),
    ...(session?.accountId ? [[words.account, session.accountId] as [string, string]] : []),
  ]
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="figures">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const momentText = (at: number, locale: string): string =>
  new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
