import { Check } from 'lucide-preact'
import { LabSteps } from '../../../aws/steps/lab-steps'
import { Icon } from '../../../components/icon'
import { useWords } from '../../../words/use-words'
import { Group } from '../document-form'
import { CopiesGroup } from './copies-group'
import { DevicesGroup } from './devices-group'
import { EraseGroup } from './erase-group'
import { KeepKeyGroup } from './keep-key-group'
import { RemindersGroup } from './reminders-group'
import { SessionGroup } from './session-group'
import { SyncLog } from './sync-log'
import { UrlGroup } from './url-group'
import './aws-section.css'

/** The session, where credentials come from and how they are kept, and what there is to know of the exchange with the table. */
export function AwsSection() {
  const words = useWords().settings.aws
  return (
    <>
      <SessionGroup />
      <RemindersGroup />
      <Group title={words.stepsTitle}>
        <LabSteps />
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
      <UrlGroup />
      <KeepKeyGroup />
      <DevicesGroup />
      <SyncLog />
      <CopiesGroup />
      <EraseGroup />
    </>
  )
}
