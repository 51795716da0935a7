import { BellRing, CalendarPlus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { downloadReminder } from '../../../aws/download-reminder'
import { Button } from '../../../components/button'
import { useServices } from '../../../services'
import { useWords } from '../../../words/use-words'
import { Group } from '../document-form'

/** How a person hears of the end before it comes. */
export function RemindersGroup() {
  const { state, clock } = useServices()
  const { panel, settings } = useWords()
  const words = settings.aws
  const can = 'Notification' in globalThis
  const [permission, setPermission] = useState(can ? Notification.permission : 'denied')
  const session = state.session.value
  const hasEnd = session?.endsAt !== undefined && session.renewAt === undefined
  return (
    <Group title={words.remindTitle}>
      <p class="settings-intro">
        {words.remindText}
        {permission === 'granted' && ` ${words.remindAllowed}`}
        {can && permission === 'denied' && ` ${words.remindRefused}`}
      </p>
      <div class="settings-actions">
        {permission === 'default' && (
          <Button
            icon={BellRing}
            onClick={() => void Notification.requestPermission().then(setPermission, () => undefined)}
          >
            {words.remindAllow}
          </Button>
        )}
        {hasEnd && state.badge.value.leftMs !== undefined && (
          <Button icon={CalendarPlus} onClick={() => downloadReminder(session, clock.now(), panel)}>
            {words.remindCalendar}
          </Button>
        )}
      </div>
    </Group>
  )
}
