let underWay: Promise<void> | undefined

/** Leaves this entry of the browser's history for the one before it, which has to be the app's. */
export function goBack(): void {
  underWay ??= new Promise((resolve) => {
    const arrived = () => {
      underWay = undefined
      resolve()
    }
    addEventListener('popstate', arrived, { once: true })
    history.back()
  })
}

/** At once, unless the way back is under way: the browser takes a moment for it, and would leave again what was entered meanwhile. */
export function whenBack(run: () => void): void {
  if (underWay === undefined) run()
  else void underWay.then(run)
}
