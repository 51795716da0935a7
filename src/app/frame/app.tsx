import { Router } from 'wouter-preact'
import { ToastRegion } from '../components/toast-region'
import { ServicesProvider } from '../services'
import type { Services } from '../services'
import type { ToastTray } from '../state/toasts'
import { useHashPath, useHashSearch } from './hash-location'
import { Pages } from './pages'
import { Shell } from './shell'

interface AppProps {
  readonly services: Services
  readonly tray: ToastTray
}

export function App({ services, tray }: AppProps) {
  return (
    <ServicesProvider value={services}>
      <Router hook={useHashPath} searchHook={useHashSearch}>
        <Shell>
          <Pages />
        </Shell>
      </Router>
      <ToastRegion tray={tray} />
    </ServicesProvider>
  )
}
