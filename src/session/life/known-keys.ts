import type { EndsFrom, Session } from './session'

/** What is remembered of a key id after its session: enough to know it again, nothing to use it with. */
export interface KnownKey {
  readonly keyFingerprint: string
  /** Server time, epoch milliseconds. */
  readonly endsAt: number
  readonly endsFrom: EndsFrom
  /** AWS itself ended it: pasting it again cannot help. */
  readonly ended: boolean
}

/** `kept-end`: say that the end of the first paste stands. `already-ended`: say that AWS refused this very key before. */
export type Recognised = 'new' | 'kept-end' | 'already-ended'

const most = 50

/** The list with this session in it, newest first, at most 50. Long-lived keys have no end to remember. */
export function rememberKey(known: readonly KnownKey[], session: Session): readonly KnownKey[] {
  if (session.endsAt === undefined || session.endsFrom === undefined) return known
  const { keyFingerprint, endsAt, endsFrom } = session
  const entry = { keyFingerprint, endsAt, endsFrom, ended: session.outcome.kind === 'ended' }
  return [entry, ...known.filter((other) => other.keyFingerprint !== keyFingerprint)].slice(0, most)
}

/**
 * A key id pasted again keeps its end: its four hours began with the first paste. A moment that the new text itself states
 * wins. AWS is asked in any case: the server's word wins over what is remembered.
 */
export function mergeWithKnown(
  fresh: Session,
  known: readonly KnownKey[],
): { readonly session: Session; readonly recognised: Recognised } {
  const entry = known.find((other) => other.keyFingerprint === fresh.keyFingerprint)
  if (entry === undefined || !fresh.temporary) return { session: fresh, recognised: 'new' }
  const recognised = entry.ended ? 'already-ended' : 'kept-end'
  if (fresh.endsFrom === 'text') return { session: fresh, recognised: entry.ended ? 'already-ended' : 'new' }
  return { session: { ...fresh, endsAt: entry.endsAt, endsFrom: 'known' }, recognised }
}

/** @param value as it came out of storage. Entries that are no known keys are left out. */
export function readKnownKeys(value: unknown): readonly KnownKey[] {
  return Array.isArray(value) ? value.filter(isKnownKey).slice(0, most) : []
}

function isKnownKey(value: unknown): value is KnownKey {
  if (typeof value !== 'object' || value === null) return false
  const { keyFingerprint, endsAt, endsFrom, ended } = value as Record<string, unknown>
  return (
    typeof keyFingerprint === 'string' &&
    Number.isFinite(endsAt) &&
    typeof endsFrom === 'string' &&
    ['text', 'person', 'known', 'server', 'refresh'].includes(endsFrom) &&
    typeof ended === 'boolean'
  )
}
