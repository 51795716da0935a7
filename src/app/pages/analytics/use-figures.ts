import { useEffect, useRef, useState } from 'preact/hooks'
import type { FiguresAnswer, Jobs } from '../../../clerk/jobs'
import type { FiguresQuery } from '../../../reports/figures'
import { hireClerk } from '../../clerk/hire-clerk'
import { useServices } from '../../services'
import { latestOnly } from '../../clerk/latest-only'

export type FiguresState =
  | { readonly kind: 'opening'; readonly read: number }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly answer: FiguresAnswer }

/** Changes come in bursts, and each means reading the documents again. */
const settleMs = 700

type Ask = Jobs['figures']['ask']

/** The reports for a query, made anew when documents change; what was shown stays until the next ones are there. */
export function useFigures(query: FiguresQuery): FiguresState & { readonly again: () => void } {
  const { books, clock, workspace } = useServices()
  const [state, setState] = useState<FiguresState>({ kind: 'opening', read: 0 })
  const [attempt, setAttempt] = useState(0)
  const asked = useRef(query)
  const ask = useRef<(ask: Ask) => void>(() => {})
  asked.current = query

  useEffect(() => {
    const clerk = hireClerk(workspace)
    const onProgress = (read: number) =>
      setState((shown) => (shown.kind === 'ready' ? shown : { kind: 'opening', read }))
    ask.current = latestOnly(
      (wanted: Ask) => clerk.run('figures', wanted, onProgress),
      {
        answer: (answer) => setState({ kind: 'ready', answer }),
        failed: (error) => setState({ kind: 'failed', error }),
      },
      (waiting, next) => ({ query: next.query, anew: waiting.anew || next.anew }),
    )
    let isFirst = true
    let callOff = () => {}
    // Whatever is written here or comes from the table shows in one of the two.
    const watching = books
      .watch(() => Promise.all([books.waiting(), books.replica()]))
      .subscribe(
        () => {
          callOff()
          const read = () => ask.current({ query: asked.current, anew: true })
          if (isFirst) read()
          else callOff = clock.later(settleMs, read)
          isFirst = false
        },
        (error: unknown) => setState({ kind: 'failed', error }),
      )
    return () => {
      callOff()
      watching.unsubscribe()
      clerk.dismiss()
      ask.current = () => {}
    }
  }, [books, workspace, attempt])

  const text = JSON.stringify(query)
  const isAsked = useRef(text)
  useEffect(() => {
    if (isAsked.current === text) return
    isAsked.current = text
    ask.current({ query: asked.current, anew: false })
  }, [text])

  const again = () => {
    setState({ kind: 'opening', read: 0 })
    setAttempt((count) => count + 1)
  }
  return { ...state, again }
}
