import type { Format } from './formats'
import type { MadeSet } from './made-sets'

/** What reading a set back from a format must give, to the letter. */
export function expected(format: Format, set: MadeSet): Record<string, unknown> {
  const { expiration, timeLeftMs, profile } = format
  return {
    accessKeyId: set.keyId,
    secretAccessKey: set.secret,
    temporary: format.token,
    ...(format.token ? { sessionToken: set.token } : {}),
    ...(format.region ? { region: set.region } : {}),
    ...(expiration === undefined ? {} : { expiration }),
    ...(timeLeftMs === undefined ? {} : { timeLeftMs }),
    ...(profile === undefined ? {} : { profile }),
  }
}
