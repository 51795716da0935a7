import { Download } from 'lucide-preact'
import { Button } from '../../components/button'
import { HomeScreenSteps } from '../../install/home-screen-steps'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { Group } from './document-form'

/** The app on this device: always to be found here, also after "not now". */
export function InstallGroup() {
  const { install } = useServices()
  const words = useWords().install
  switch (install.way.value) {
    case 'none':
      return null
    case 'on-home-screen':
    case 'inside':
      return (
        <Group title={words.group}>
          <p>{words.installed}</p>
        </Group>
      )
    case 'home-screen':
      return (
        <Group title={words.group}>
          <HomeScreenSteps begun />
        </Group>
      )
    case 'prompt':
      return (
        <Group title={words.group}>
          <p>{words.text}</p>
          <div class="settings-actions">
            <Button icon={Download} onClick={() => void install.ask()}>
              {words.go}
            </Button>
          </div>
        </Group>
      )
  }
}
