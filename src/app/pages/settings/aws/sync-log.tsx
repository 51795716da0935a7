import { Notice } from '../../../components/notice'
import { useServices } from '../../../services'
import { useLocale, useWords } from '../../../words/use-words'
import { Group } from '../document-form'
import { logSentence } from './log-sentence'

const shown = 20

/** What went to and came from the table, newest first. */
export function SyncLog() {
  const { state } = useServices()
  const { settings, syncLog } = useWords()
  const words = settings.aws
  const locale = useLocale()
  const lines = state.log.value.slice(0, shown)
  return (
    <Group title={words.log}>
      {state.roundFault.value !== undefined && <Notice kind="warn">{words.logFault}</Notice>}
      {lines.length === 0 ? (
        <p class="settings-intro">{words.logNone}</p>
      ) : (
        <ul class="settings-log">
          {lines.map((line, index) => {
            const { text, figures } = logSentence(line, syncLog, locale)
            return (
              <li key={`${line.at} ${index}`} class="log-line">
                <p>{text}</p>
                <p class="log-fine figures">
                  <time dateTime={new Date(line.at).toISOString()}>
                    {new Date(line.at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'medium' })}
                  </time>
                  {figures && <span>{figures}</span>}
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </Group>
  )
}
