/** Runs once when whoever holds a Web Lock has let go of it or is no more; answers how to call it off. */
export function whenReleased(lock: string, run: () => void): () => void {
  const waiting = new AbortController()
  const { signal } = waiting
  navigator.locks.request(lock, { mode: 'shared', signal }, run).catch(() => undefined)
  return () => waiting.abort()
}
