/**
 * Why the device's storage fails, by what a person can do about it. `blocked`: the browser does not allow it (private
 * mode, site data off). `full`: no room. `lost`: the connection broke and reopening did not help. `newer-version`: the
 * data was written by a newer version of the app: reload.
 */
export type StorageFault = 'blocked' | 'full' | 'lost' | 'newer-version' | 'unknown'

/** The database could not be opened; `cause` is the browser's own error. */
export class StorageOpenError extends Error {
  override readonly name = 'StorageOpenError'
}

/** @param error whatever a call of the store was rejected with */
export function storageFault(error: unknown): StorageFault {
  const chain = causes(error)
  const opening = chain.some((cause) => cause instanceof StorageOpenError)
  for (const cause of chain) {
    const fault = faultOf(cause, opening)
    if (fault !== undefined) return fault
  }
  return 'unknown'
}

function faultOf({ name, message }: Cause, opening: boolean): StorageFault | undefined {
  // WebKit names it UnknownError when its storage process goes away; only the text tells.
  if (/connection .*(lost|clos)|database .*clos/i.test(message)) return 'lost'
  switch (name) {
    case 'QuotaExceededError':
      return 'full'
    case 'VersionError':
      return 'newer-version'
    case 'SecurityError':
    case 'MissingAPIError':
      return 'blocked'
    case 'InvalidStateError':
      // Firefox answers so to open() where storage is off; later it means that the handle is dead.
      return opening ? 'blocked' : 'lost'
    case 'DatabaseClosedError':
      return 'lost'
    default:
      return undefined
  }
}

interface Cause {
  readonly name: string
  readonly message: string
}

/** The error, and what it was made from: `cause`, Dexie's `inner`, the first of Dexie's bulk `failures`. Innermost first. */
function causes(error: unknown, depth = 0): Cause[] {
  if (typeof error !== 'object' || error === null || depth > 6) return []
  const { cause, inner, failures } = error as { cause?: unknown; inner?: unknown; failures?: unknown }
  const first: unknown = Array.isArray(failures) ? failures[0] : undefined
  const here = 'name' in error && 'message' in error ? [error as Cause] : []
  return [...[cause, inner, first].flatMap((next) => causes(next, depth + 1)), ...here]
}
