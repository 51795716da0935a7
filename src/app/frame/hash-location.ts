import { signal } from '@preact/signals'
import { markEntry, replacedState } from '../state/history-entry'
import { whenBack } from './go-back'

/**
 * Addresses live behind the `#`, so that any static host and any base path serve them and no server ever sees them; a
 * page's search (`#/invoices?state=draft`) too, which wouter's own hash hook would put in front of it.
 */
const address = (): string => location.hash.replace(/^#?\/?/, '/')

const current = signal(address())
const follow = () => {
  markEntry()
  current.value = address()
}
addEventListener('hashchange', follow)
addEventListener('popstate', follow)

interface Navigation {
  /** Takes the place of this history entry. */
  readonly replace?: boolean
}

/** @param to path with or without a search, e.g. `/invoices?state=draft` */
export function navigate(to: string, { replace = false }: Navigation = {}): void {
  whenBack(() => {
    if (replace) history.replaceState(replacedState(), '', `#${to}`)
    else history.pushState(null, '', `#${to}`)
    follow()
  })
}

/** Path and navigation for wouter's `<Router hook>`. */
export const useHashPath = (): [string, typeof navigate] => [current.value.replace(/\?.*$/s, ''), navigate]
useHashPath.hrefs = (href: string): string => `#${href}`

/** The search of the address, without `?`, for wouter's `<Router searchHook>`. */
export const useHashSearch = (): string => /\?(.*)$/s.exec(current.value)?.[1] ?? ''
