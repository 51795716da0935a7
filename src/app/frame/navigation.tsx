import { ChartColumn, Package, ReceiptText, Settings, Users } from 'lucide-preact'
import { Link, useLocation } from 'wouter-preact'
import { Icon } from '../components/icon'
import { useWords } from '../words/use-words'

const pages = [
  { path: '/invoices', name: 'invoices', icon: ReceiptText },
  { path: '/customers', name: 'customers', icon: Users },
  { path: '/items', name: 'items', icon: Package },
  { path: '/analytics', name: 'analytics', icon: ChartColumn },
  { path: '/settings', name: 'settings', icon: Settings },
] as const

/** A side bar on wide screens, a bottom bar on phones. */
export function Navigation() {
  const words = useWords().frame
  const [at] = useLocation()
  return (
    <nav class="navigation" aria-label={words.navigation}>
      <span class="navigation-name">
        <img class="mark" src="icon.svg" alt="" />
        {words.name}
      </span>
      <ul class="navigation-pages">
        {pages.map(({ path, name, icon }) => (
          <li key={path}>
            <Link
              href={path}
              class="navigation-link"
              aria-current={at === path ? 'page' : at.startsWith(`${path}/`) ? true : undefined}
            >
              <Icon of={icon} />
              <span>{words.pages[name]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
