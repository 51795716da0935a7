import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { Badge } from '../aws/badge'
import { useServices } from '../services'
import { useWords } from '../words/use-words'
import { keepFocus } from './keep-focus'
import { Navigation } from './navigation'
import { Notices } from './notices'
import { PageBoundary } from './page-boundary'
import { SheetHost } from './sheet-host'
import { StoragePage } from './storage-page'
import { useShortcuts } from './use-shortcuts'
import './shell.css'

/** What stands around every page and stays when one of them fails. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const { state } = useServices()
  const words = useWords().frame
  const [address] = useLocation()
  useShortcuts()
  useEffect(keepFocus, [])
  const fault = state.storage.value
  return (
    <div class="shell">
      <a class="skip" href="#content" onClick={toContent}>
        {words.skip}
      </a>
      <Navigation />
      <header class="top-bar">
        <span class="top-bar-name">
          <img class="mark" src="icon.svg" alt="" />
          <span class="top-bar-word">{words.name}</span>
        </span>
        <Badge />
      </header>
      <main class="content" id="content" tabIndex={-1}>
        <div class="content-notices">
          <Notices />
        </div>
        <PageBoundary address={address}>
          {fault === undefined ? children : <StoragePage fault={fault} />}
        </PageBoundary>
      </main>
      <SheetHost />
    </div>
  )
}

/** The address behind the `#` is the page's: a plain fragment link would leave it. */
function toContent(event: Event) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
