import { Cloud, CloudAlert, CloudOff, Split } from 'lucide-preact'
import type { LucideIcon } from 'lucide-preact'
import { Icon } from '../components/icon'
import type { SessionState } from '../../session/life/session-state'
import { useServices } from '../services'
import { useOpenConflicts } from '../state/open-conflicts'
import { useLocale, useWords } from '../words/use-words'
import type { Words } from '../words/use-words'
import { leftText } from './left-text'
import { progressOf } from './progress-text'
import './badge.css'

const icons: Record<SessionState['state'], LucideIcon> = {
  connected: Cloud,
  expiring: CloudAlert,
  offline: CloudOff,
}

/** Where things stand, on every page: state, time left and what waits, in colour, icon and text. Opens the AWS panel. */
export function Badge() {
  const { state, sheets, progress: news } = useServices()
  const words = useWords().aws
  const locale = useLocale()
  const conflicts = useOpenConflicts().length
  if (!state.known.value) return <span class="badge-space" />
  const badge = state.badge.value
  const waiting = state.waiting.value
  const progress = news.value
  const busy = progress && progress.phase !== 'copying' && progressOf(progress, words, locale)
  const inWords = conflicts > 0 ? words.conflicts(conflicts, conflicts.toLocaleString(locale)) : ''
  const details = [
    detailOf(badge, words, locale),
    busy ? busy.text : waiting > 0 && words.waiting(waiting.toLocaleString(locale)),
  ].filter(Boolean)
  return (
    <>
      <button
        type="button"
        class="badge"
        data-state={badge.state}
        aria-haspopup="dialog"
        onClick={() => sheets.show('aws')}
      >
        <Icon of={icons[badge.state]} />
        <span class="badge-state">{words.state[badge.state]}</span>
        {details.length > 0 && <span class="badge-detail figures">{details.join(' · ')}</span>}
        {conflicts > 0 && (
          <span class="badge-conflicts figures">
            <Icon of={Split} size="small" />
            <span class="badge-conflicts-figure" aria-hidden="true">
              {conflicts.toLocaleString(locale)}
            </span>
            <span class="badge-conflicts-text">{inWords}</span>
          </span>
        )}
      </button>
      <span class="unseen" role="status">
        {announcement(badge, words)}
        {inWords && ` ${inWords}.`}
      </span>
    </>
  )
}

function detailOf(badge: SessionState, words: Words['aws'], locale: string): string | undefined {
  switch (badge.state) {
    case 'connected':
    case 'expiring':
      return badge.leftMs === undefined ? undefined : leftText(badge.leftMs, words, locale)
    case 'offline':
      return words.reasons[badge.reason]
  }
}

/** Only what changes with the state: a region that counts minutes aloud helps nobody. */
function announcement(badge: SessionState, words: Words['aws']): string {
  switch (badge.state) {
    case 'connected':
    case 'expiring':
      return words.announce[badge.state]
    case 'offline':
      return words.announce.offline(words.reasons[badge.reason])
  }
}
