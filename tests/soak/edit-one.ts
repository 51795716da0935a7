import type { Person } from '../e2e/person'
import type { Scene } from '../e2e/scene'
import { pick } from '../simulation/random'
import { fields, openDraft } from './fields'
import type { Ledger } from './ledger'
import { below } from './trial'

/** What several people work on. */
interface Work {
  readonly scene: Scene
  readonly ledger: Ledger
  /** Drafts that all of them have. */
  readonly keys: readonly string[]
}

interface Editor {
  readonly person: Person
  /** As texts and the ledger call them. */
  readonly who: string
  readonly random: () => number
}

/** Somebody opens one of the drafts and types over some field of it, up to `most` times. */
export async function editOne(
  { scene, ledger, keys }: Work,
  { person, who, random }: Editor,
  most = 1,
): Promise<void> {
  const key = pick(random, keys)
  await openDraft(scene, person, key)
  for (let edits = 1 + below(random, most); edits > 0; edits--)
    await ledger.type(person, key, pick(random, fields), who)
}
