import { pastAllEntries } from './meta'
import type { LocalStore, Remote, World } from './ports'
import type { Replica } from './local'
import type { EntryNumber } from './scalars'
import { firstPages } from './walk'

/**
 * An answer that lies here longer than this is asked for again: what it says of the table is taken for what stands there now. How long it
 * was on its way does not count, as it does not for any other read: over a phone line a page of the log takes 12 s. In milliseconds.
 */
const freshForMs = 5_000

/**
 * The same table, asked now for its log from where this device stands; a device that has nothing asks for a small page, and for `meta` as
 * well where the log goes on. Whoever reads there first takes the answer, if the device has not moved since: what it
 * appended meanwhile is not in it, and would be missed.
 */
export function readAhead(remote: Remote, store: LocalStore, { now }: Pick<World, 'now'>): Remote {
  const replicaNow = () => store.transaction('read', (tx) => tx.replica())
  const ask = async (replica: Replica | undefined, from: EntryNumber, most?: number) => {
    const answer = await remote.readLog(from, undefined, most)
    return { at: now(), replica, answer }
  }
  const begin = async () => {
    const replica = await replicaNow()
    const from = replica?.verified.number ?? 0
    const page = await ask(replica, from, from === 0 ? firstPages[0] : undefined)
    const asked = new Map([[from, Promise.resolve(page)]])
    if (from === 0 && page.answer.ok && page.answer.value.next !== undefined)
      asked.set(pastAllEntries, ask(replica, pastAllEntries))
    return asked
  }
  const begun = begin().catch(() => {
    // A storage that fails fails again where somebody is told.
    return new Map<EntryNumber, ReturnType<typeof ask>>()
  })
  return {
    ...remote,
    async readLog(from, after, most) {
      const asked = await begun
      const ahead = after === undefined ? await asked.get(from) : undefined
      asked.delete(from)
      const fits = ahead?.answer.ok === true && Math.abs(now() - ahead.at) < freshForMs
      if (fits && standAlike(ahead.replica, await replicaNow())) return ahead.answer
      // Nothing older is taken after what is read now.
      asked.clear()
      return remote.readLog(from, after, most)
    },
  }
}

/** A device without a replica stands where one that has met no table does. */
const standAlike = (before: Replica | undefined, after: Replica | undefined): boolean =>
  before?.root === after?.root &&
  (before?.cursor.number ?? 0) === (after?.cursor.number ?? 0) &&
  (before?.cursor.batch ?? '') === (after?.cursor.batch ?? '')
