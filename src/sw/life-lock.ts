/**
 * Takes a lock that this worker holds for as long as it lives. However the worker comes to its end, the browser releases it
 * then, and whoever waits for it knows.
 * @returns its name, once it is held
 */
export function holdLifeLock(locks: Pick<LockManager, 'request'>, name: string): Promise<string> {
  return new Promise((held, failed) => {
    const forLife = () => {
      held(name)
      return new Promise<never>(() => undefined)
    }
    locks.request(name, forLife).catch(failed)
  })
}
