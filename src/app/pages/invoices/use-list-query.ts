import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'
import { useServices } from '../../services'
import { listQueryText, readListQuery } from './list-query'
import type { ListQuery } from './list-query'

/** Browsers stop taking addresses that change with every keystroke (WebKit: 100 in 30 seconds, then an exception). */
const addressDelayMs = 300

/** The list's query: at once on screen, a moment later in the address. */
export function useListQuery(): readonly [ListQuery, (query: ListQuery) => void] {
  const { clock } = useServices()
  const search = useSearch()
  const [, navigate] = useLocation()
  const [query, setQuery] = useState(() => readListQuery(search))
  const written = useRef(search)
  const cancel = useRef(() => {})

  useEffect(() => {
    // Back, a link, or somebody's own typing in the address; not what this list wrote itself.
    if (search === written.current) return
    written.current = search
    cancel.current()
    setQuery(readListQuery(search))
  }, [search])
  useEffect(() => () => cancel.current(), [])

  const change = (next: ListQuery) => {
    setQuery(next)
    cancel.current()
    cancel.current = clock.later(addressDelayMs, () => {
      const text = listQueryText(next)
      written.current = text
      navigate(text === '' ? '/invoices' : `/invoices?${text}`, { replace: true })
    })
  }
  return [query, change]
}
