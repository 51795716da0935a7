import { Download } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { useLive } from '../state/use-live'
import { useWords } from '../words/use-words'
import { HomeScreenSteps } from './home-screen-steps'
import './install-notice.css'

const quietKey = 'install-quiet-until'
const quarter = 90 * 24 * 60 * 60_000

interface InstallNoticeProps {
  /** Whether there is an invoice. */
  readonly begun: boolean
}

/**
 * Over the history, where nobody is in the middle of anything. A browser's own dialog is offered once there is something worth
 * keeping; where the app has a storage of its own, that is said before the first invoice is written into the wrong one.
 */
export function InstallNotice({ begun }: InstallNoticeProps) {
  return (
    <div class="install-notice">
      <Offer begun={begun} />
    </div>
  )
}

function Offer({ begun }: InstallNoticeProps) {
  const { install, vault, clock } = useServices()
  const words = useWords().install
  // The browser's offer comes when it likes: one that came in the middle would push the list from under somebody's finger.
  const [wayAtFirst] = useState(install.way.peek())
  const quiet = useLive(() => vault.watch(quietKey), [vault])
  if (quiet.kind !== 'ready' || Number(quiet.value ?? 0) > clock.now()) return null
  const notNow = (
    <Button
      kind="quiet"
      onClick={() => void vault.put(quietKey, clock.now() + quarter).catch(() => undefined)}
    >
      {words.later}
    </Button>
  )
  switch (install.way.value) {
    case 'prompt':
      return begun && wayAtFirst === 'prompt' ? (
        <Notice
          title={words.title}
          actions={
            <>
              <Button kind="primary" icon={Download} onClick={() => void install.ask()}>
                {words.go}
              </Button>
              {notNow}
            </>
          }
        >
          {words.text}
        </Notice>
      ) : null
    case 'home-screen':
      return (
        <Notice
          kind={begun ? 'calm' : 'warn'}
          title={begun ? words.moveTitle : words.firstTitle}
          actions={
            <>
              {begun && <ButtonLink to="/settings/backup">{words.backup}</ButtonLink>}
              {notNow}
            </>
          }
        >
          <HomeScreenSteps begun={begun} />
        </Notice>
      )
    case 'on-home-screen':
      return begun ? null : (
        <Notice actions={<ButtonLink to="/settings/backup">{words.restore}</ButtonLink>}>
          {words.inside}
        </Notice>
      )
    case 'inside':
    case 'none':
      return null
  }
}
