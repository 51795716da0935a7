import type { Credentials } from '../credentials'
import type { Endpoint } from '../place/endpoint'
import type { Region } from '../place/region'

/** One complete set of credentials found in a text, with what else the text says about it. Holds secrets. */
export interface FoundSet extends Credentials {
  /** The profile's name, as the text gives it. */
  readonly profile?: string
  readonly region?: Region
  readonly endpoint?: Endpoint
  /** The moment it ends where the text says one, epoch milliseconds (server time). */
  readonly expiration?: number
  /** The rest of its life where the text says how long, milliseconds from the moment of copying. */
  readonly timeLeftMs?: number
  /** It has a token: AWS ends it by itself, whatever the prefix of the key id. */
  readonly temporary: boolean
}

/** What stands in one place of a set: `wrong` has a finding of its own. */
export type FieldStatus = 'found' | 'missing' | 'wrong' | 'not-needed'

/** What may be shown while somebody types or pastes: one per set, complete or not. Holds no secrets. */
export interface SetSummary {
  readonly profile?: string
  /** `ASIA…WXYZ` */
  readonly keyHint?: string
  readonly keyId: FieldStatus
  readonly secret: FieldStatus
  readonly token: FieldStatus
  readonly region?: Region
  readonly endpoint?: Endpoint
  readonly expiration?: number
  readonly timeLeftMs?: number
  /** Its place in `sets` when it is complete. */
  readonly set?: number
}
