import { Download } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { useWords } from '../words/use-words'
import { HomeScreenSteps } from './home-screen-steps'
import './install-notice.css'

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
  const { install } = useServices()
  const words = useWords().install
  // What comes in the middle would push the list from under somebody's finger: it waits until the list is come back to.
  const [fromTheStart] = useState(install.way.peek() !== 'none' && !install.quiet.peek())
  if (install.quiet.value || (begun && !fromTheStart)) return null
  const notNow = (
    <Button kind="quiet" onClick={() => install.notNow()}>
      {words.later}
    </Button>
  )
  switch (install.way.value) {
    case 'prompt':
      return begun ? (
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
