import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadWords } from '../words/catalogue'
import { useWords } from '../words/use-words'

/** A page's own file did not arrive. */
export class PageNotLoaded extends Error {
  override readonly name = 'PageNotLoaded'
}

/** A page in a file of its own, loaded when its address is first opened. */
export function lazyPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  return function LazyPage(props: Props) {
    const words = useWords().components
    const [outcome, setOutcome] = useState<{ readonly error?: unknown }>()
    // As this drawing saw it: the file may arrive, for another place that shows the page, before the effect runs.
    const Page = loaded
    useEffect(() => {
      if (Page !== undefined) return
      Promise.all([load(), loadWords()]).then(
        ([page]) => {
          loaded = page
          setOutcome({})
        },
        (error: unknown) => setOutcome({ error }),
      )
    }, [])
    if (outcome?.error !== undefined) throw new PageNotLoaded('a page did not load', { cause: outcome.error })
    if (Page === undefined) {
      return (
        <p class="unseen" role="status">
          {words.loading}
        </p>
      )
    }
    return <Page {...props} />
  }
}
