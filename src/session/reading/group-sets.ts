import { isAwsKeyId } from '../credentials'
import type { CredentialField } from './findings'
import type { FieldKind } from './field-names'
import { judgeValue, type Judged } from './judge-value'
import type { ScannedField } from './scan-fields'

/** What belongs together in a text, not yet judged as a whole. */
export interface DraftSet {
  readonly profile?: string
  readonly credentials: ReadonlyMap<CredentialField, Judged>
  /** Region, endpoint, expiration and time left as they stand in the text. */
  readonly about: ReadonlyMap<FieldKind, string>
  /** Fields that came twice with different values before the set was complete. */
  readonly mixed: ReadonlySet<CredentialField>
}

interface OpenSet {
  readonly profile: string | undefined
  readonly credentials: Map<CredentialField, Judged>
  readonly about: Map<FieldKind, string>
  readonly preferred: Set<FieldKind>
  readonly mixed: Set<CredentialField>
}

/**
 * Fields in the order of the text as sets. A profile's header keeps its fields together, wherever they stand; without headers
 * a field that comes again after a complete set begins the next set.
 */
export function groupSets(fields: readonly ScannedField[]): DraftSet[] {
  const sets: OpenSet[] = []
  const latest = new Map<string | undefined, OpenSet>()
  for (const field of fields) {
    const { profile } = field
    const held = latest.get(profile)
    const set = held === undefined || beginsAnother(held, field) ? openSet(sets, profile) : held
    latest.set(profile, set)
    put(set, field)
  }
  return withoutStrays(sets).map(({ profile, credentials, about, mixed }) => ({
    ...(profile === undefined ? {} : { profile }),
    credentials,
    about,
    mixed,
  }))
}

/** A second secret or token behind a complete set, with no key id of its own: the set before it is a mixture. */
function withoutStrays(sets: readonly OpenSet[]): OpenSet[] {
  const kept: OpenSet[] = []
  const latest = new Map<string | undefined, OpenSet>()
  for (const set of sets) {
    const owner = latest.get(set.profile)
    const stray = owner !== undefined && set.credentials.size > 0 && !set.credentials.has('key-id')
    if (stray) for (const field of set.credentials.keys()) owner.mixed.add(field)
    else {
      kept.push(set)
      latest.set(set.profile, set)
    }
  }
  return kept
}

function openSet(sets: OpenSet[], profile: string | undefined): OpenSet {
  const set: OpenSet = {
    profile,
    credentials: new Map(),
    about: new Map(),
    preferred: new Set(),
    mixed: new Set(),
  }
  sets.push(set)
  return set
}

export function isCredential(kind: FieldKind): kind is CredentialField {
  return kind === 'key-id' || kind === 'secret' || kind === 'token'
}

function beginsAnother(set: OpenSet, field: ScannedField): boolean {
  if (rank(set.credentials.get('key-id')) === 0 || rank(set.credentials.get('secret')) === 0) return false
  if (!isCredential(field.kind)) {
    const held = set.about.get(field.kind)
    return held !== undefined && held !== field.raw && !field.preferred && set.profile === undefined
  }
  const held = set.credentials.get(field.kind)
  const judged = judgeValue(field.raw, field.kind)
  return (
    held?.kind === 'real' &&
    judged.kind === 'real' &&
    held.value !== judged.value &&
    rank(judged) >= rank(held)
  )
}

function put(set: OpenSet, field: ScannedField): void {
  const { kind } = field
  if (!isCredential(kind)) {
    if (set.about.has(kind) && (!field.preferred || set.preferred.has(kind))) return
    set.about.set(kind, field.raw)
    if (field.preferred) set.preferred.add(kind)
    return
  }
  const judged = judgeValue(field.raw, kind)
  const held = set.credentials.get(kind)
  if (held === undefined || rank(judged) > rank(held)) set.credentials.set(kind, judged)
  else if (
    held.kind === 'real' &&
    judged.kind === 'real' &&
    held.value !== judged.value &&
    rank(judged) === rank(held)
  )
    set.mixed.add(kind)
}

/** How much a value looks like one: a word that a sentence left beside a name gives way to the real thing. */
function rank(judged: Judged | undefined): 0 | 1 | 2 | 3 {
  if (judged === undefined) return 0
  if (judged.kind !== 'real') return 1
  return isStrong(judged) ? 3 : 2
}

/** A value of AWS's form or of a secret's length: no word of a sentence. */
export function isStrong(judged: Judged): boolean {
  return judged.kind === 'real' && (isAwsKeyId(judged.value) || judged.value.length >= 30)
}
