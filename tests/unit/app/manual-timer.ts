/** A timer that runs when the test says so. */
export function manualTimer() {
  const pending = new Set<{ readonly ms: number; readonly run: () => void }>()
  return {
    later: (ms: number, run: () => void) => {
      const entry = { ms, run }
      pending.add(entry)
      return () => void pending.delete(entry)
    },
    waiting: () => pending.size,
    /** How long each one that is waiting was told to wait, milliseconds. */
    delays: () => [...pending].map(({ ms }) => ms),
    /** Runs what is waiting now and was told to wait no longer than that, not what that brings about. */
    run: (longest = Infinity) => {
      const due = [...pending].filter(({ ms }) => ms <= longest)
      due.forEach((entry) => pending.delete(entry))
      due.forEach((entry) => entry.run())
    },
  }
}

/** Lets everything go on that waits for nothing but promises. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
