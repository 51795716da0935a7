/**
 * Runs one question at a time. A question asked meanwhile waits; a newer one takes its place, so that a hand that moves
 * faster than the answers never waits for more than one of them.
 */
export function latestOnly<Ask, Answer>(
  run: (ask: Ask) => Promise<Answer>,
  heard: {
    readonly answer: (answer: Answer) => void
    readonly failed: (error: unknown) => void
  },
  join: (waiting: Ask, next: Ask) => Ask,
): (ask: Ask) => void {
  let isBusy = false
  let waiting: { readonly ask: Ask } | undefined
  const next = (ask: Ask): void => {
    if (isBusy) {
      waiting = { ask: waiting === undefined ? ask : join(waiting.ask, ask) }
      return
    }
    isBusy = true
    run(ask)
      .then(heard.answer, heard.failed)
      .finally(() => {
        isBusy = false
        const followed = waiting
        waiting = undefined
        if (followed !== undefined) next(followed.ask)
      })
  }
  return next
}
