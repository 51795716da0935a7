import type { ComponentChildren } from 'preact'
import { useWords } from '../words/use-words'
import { Navigation } from './navigation'
import './shell.css'

/** What stands around every page and stays when one of them fails. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const words = useWords().frame
  return (
    <div class="shell">
      <a class="skip" href="#content" onClick={toContent}>
        {words.skip}
      </a>
      <Navigation />
      <header class="top-bar">
        <span class="top-bar-name">{words.name}</span>
      </header>
      <main class="content" id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

/** The address behind the `#` is the page's: a plain fragment link would leave it. */
function toContent(event: Event) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
