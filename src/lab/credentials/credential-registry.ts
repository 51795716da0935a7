import { makeCredentialSet, type CredentialSet } from './credential-set'

/** `ended`: the lab was ended while the set was alive, and AWS Academy has put its deny upon it. */
export type CredentialState = 'live' | 'ended' | 'expired'

export interface IssuedSet {
  readonly set: CredentialSet
  readonly ended: boolean
}

/** Every set of credentials that the lab ever gave out and has not forgotten. */
export interface CredentialRegistry {
  /** A new set that lives for `lifeMs` milliseconds. */
  issue(lifeMs: number): CredentialSet
  find(accessKeyId: string): CredentialSet | undefined
  /** At the very millisecond of its end a set is expired. Expiry outweighs the ended lab. */
  stateOf(set: CredentialSet): CredentialState
  /** Ends one set's life now. Unknown ids change nothing. */
  expire(accessKeyId: string): void
  endLab(): void
  /** From here on AWS has never heard of these keys. */
  forgetAll(): void
  all(): readonly IssuedSet[]
}

/** @param keep called with all sets after every change, to write them down */
export function createCredentialRegistry(
  clock: () => number,
  known: readonly IssuedSet[],
  keep: (sets: readonly IssuedSet[]) => void,
): CredentialRegistry {
  const sets = new Map<string, IssuedSet>(known.map((issued) => [issued.set.accessKeyId, issued]))
  const changed = (): void => keep([...sets.values()])
  return {
    issue: (lifeMs) => {
      const set = makeCredentialSet(clock() + lifeMs)
      sets.set(set.accessKeyId, { set, ended: false })
      changed()
      return set
    },
    find: (accessKeyId) => sets.get(accessKeyId)?.set,
    stateOf: (set) => {
      const now = sets.get(set.accessKeyId)
      if (clock() >= (now?.set.expiresAt ?? 0)) return 'expired'
      return now?.ended === true ? 'ended' : 'live'
    },
    expire: (accessKeyId) => {
      const issued = sets.get(accessKeyId)
      if (issued === undefined) return
      const expiresAt = Math.min(issued.set.expiresAt, clock())
      sets.set(accessKeyId, { ...issued, set: { ...issued.set, expiresAt } })
      changed()
    },
    endLab: () => {
      for (const [id, issued] of sets) sets.set(id, { ...issued, ended: true })
      changed()
    },
    forgetAll: () => {
      sets.clear()
      changed()
    },
    all: () => [...sets.values()],
  }
}
