import type { LocalStore, Remote, World } from './ports'
import type { Replica } from './local'

/**
 * An answer that lies here longer than this is asked for again: what it says of the table is taken for what stands there now. How long it
 * was on its way does not count, as it does not for any other read: over a phone line a page of the log takes 12 s. In milliseconds.
 */
const freshForMs = 5_000

/**
 * The same table, asked now for its log from where this device stands. Whoever first reads from there takes that answer, if the
 * device has not moved since: what it appended meanwhile is not in it, and would be missed.
 */
export function readAhead(remote: Remote, store: LocalStore, { now }: Pick<World, 'now'>): Remote {
  const replicaNow = () => store.transaction('read', (tx) => tx.replica())
  const ask = async () => {
    const replica = await replicaNow()
    const from = replica?.verified.number ?? 0
    const answer = await remote.readLog(from)
    return { at: now(), replica, from, answer }
  }
  // A storage that fails fails again where somebody is told.
  let asked: ReturnType<typeof ask> | undefined = ask()
  asked.catch(() => undefined)
  return {
    ...remote,
    async readLog(from, after) {
      const ahead = after === undefined ? await asked?.catch(() => undefined) : undefined
      asked = undefined
      const fits = ahead?.answer.ok === true && ahead.from === from && Math.abs(now() - ahead.at) < freshForMs
      return fits && standAlike(ahead.replica, await replicaNow())
        ? ahead.answer
        : remote.readLog(from, after)
    },
  }
}

/** A device without a replica stands where one that has met no table does. */
const standAlike = (before: Replica | undefined, after: Replica | undefined): boolean =>
  before?.root === after?.root &&
  (before?.cursor.number ?? 0) === (after?.cursor.number ?? 0) &&
  (before?.cursor.batch ?? '') === (after?.cursor.batch ?? '')
