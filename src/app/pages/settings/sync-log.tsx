import type { SyncLogLine } from '../../../sync/local'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import type { Words } from '../../words/use-words'
import { Group } from './document-form'

const shown = 20

/** What went to and came from the table, newest first. */
export function SyncLog() {
  const { state } = useServices()
  const words = useWords().settings.aws
  const locale = useLocale()
  const lines = state.log.value.slice(0, shown)
  return (
    <Group title={words.log}>
      {lines.length === 0 ? (
        <p class="settings-intro">{words.logNone}</p>
      ) : (
        <ul class="settings-log">
          {lines.map((line, index) => (
            <li key={`${line.at} ${index}`} class="log-line">
              <span>{sayLine(line, words, locale)}</span>
              <time class="figures" dateTime={new Date(line.at).toISOString()}>
                {new Date(line.at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'medium' })}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Group>
  )
}

function sayLine({ event, details }: SyncLogLine, words: Words['settings']['aws'], locale: string): string {
  if (event !== 'round') return words.events[event]
  const figure = (name: string) => {
    const value = details[name]
    return typeof value === 'number' && value > 0 ? value.toLocaleString(locale) : undefined
  }
  const [sent, received] = [figure('documentsSent'), figure('documentsReceived')]
  const { outcome } = details
  const parts = [
    ...(sent === undefined ? [] : [words.sent(sent)]),
    ...(received === undefined ? [] : [words.received(received)]),
    ...(typeof outcome === 'string' && outcome !== 'done' ? [words.stopped(outcome)] : []),
  ]
  return parts.length === 0 ? words.events.round : parts.join(', ')
}
