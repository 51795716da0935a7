import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'
import { useServices } from '../services'

/** Browsers stop taking addresses that change with every keystroke (WebKit: 100 in 30 seconds, then an exception). */
const addressDelayMs = 300

/** How a list's query is said in the address. */
export interface AddressForm<Query> {
  readonly path: string
  readonly read: (search: string) => Query
  /** Without `?`; '' for the plain list. */
  readonly write: (query: Query) => string
}

/** A list's query: at once on screen, a moment later in the address. */
export function useAddressQuery<Query>({
  path,
  read,
  write,
}: AddressForm<Query>): readonly [Query, (query: Query) => void] {
  const { clock } = useServices()
  const search = useSearch()
  const [, navigate] = useLocation()
  const [query, setQuery] = useState(() => read(search))
  const written = useRef(search)
  const cancel = useRef(() => {})

  useEffect(() => {
    // Back, a link, or somebody's own typing in the address; not what this list wrote itself.
    if (search === written.current) return
    written.current = search
    cancel.current()
    setQuery(read(search))
  }, [search])
  useEffect(() => () => cancel.current(), [])

  const change = (next: Query) => {
    setQuery(next)
    cancel.current()
    cancel.current = clock.later(addressDelayMs, () => {
      const text = write(next)
      written.current = text
      navigate(text === '' ? path : `${path}?${text}`, { replace: true })
    })
  }
  return [query, change]
}
