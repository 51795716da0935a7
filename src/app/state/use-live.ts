import { useEffect, useState } from 'preact/hooks'
import { storageFault } from '../../store/storage-fault'
import type { StorageFault } from '../../store/storage-fault'
import type { Watched } from '../../store/watch-each'

export type Live<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly fault: StorageFault }

/**
 * What a query of the store says now and after each write, by any tab or the worker.
 * @param watch e.g. `() => books.watch(() => books.list('invoice'))`
 * @param inputs the query is asked anew when one of them changes
 */
export function useLive<T>(watch: () => Watched<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ kind: 'loading' })
  useEffect(() => {
    const subscription = watch().subscribe(
      (value) => setLive({ kind: 'ready', value }),
      (error) => setLive({ kind: 'failed', fault: storageFault(error) }),
    )
    return () => subscription.unsubscribe()
  }, inputs)
  return live
}
