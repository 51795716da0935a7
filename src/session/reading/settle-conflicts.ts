import type { CredentialField } from './findings'
import type { DraftSet } from './group-sets'
import type { Judged } from './judge-value'

const fields: readonly CredentialField[] = ['key-id', 'secret', 'token']

/**
 * One draft for each key id. The same set told twice (two formats, two profiles) is one set; a key id with two secrets or two
 * tokens, or a secret with two key ids, is a mixture, since AWS gives each key id one secret and one token.
 */
export function settleConflicts(drafts: readonly DraftSet[]): DraftSet[] {
  const settled: DraftSet[] = []
  const byKeyId = new Map<string, number>()
  for (const draft of drafts) {
    const keyId = real(draft, 'key-id')
    const place = keyId === undefined ? undefined : byKeyId.get(keyId)
    const held = place === undefined ? undefined : settled[place]
    if (held !== undefined && place !== undefined) {
      settled[place] = merged(held, draft)
      continue
    }
    if (keyId !== undefined) byKeyId.set(keyId, settled.length)
    settled.push(draft)
  }
  return markShared(settled)
}

function merged(held: DraftSet, again: DraftSet): DraftSet {
  const credentials = new Map<CredentialField, Judged>(held.credentials)
  const mixed = new Set([...held.mixed, ...again.mixed])
  for (const field of fields) {
    const one = real(held, field)
    const other = real(again, field)
    const judged = again.credentials.get(field)
    if (one === undefined && judged !== undefined && (other !== undefined || !credentials.has(field)))
      credentials.set(field, judged)
    if (one !== undefined && other !== undefined && one !== other) mixed.add(field)
  }
  const profile = held.profile ?? again.profile
  return {
    ...(profile === undefined ? {} : { profile }),
    credentials,
    about: new Map([...again.about, ...held.about]),
    mixed,
  }
}

function markShared(drafts: readonly DraftSet[]): DraftSet[] {
  const counts = new Map<string, number>()
  for (const draft of drafts) {
    const secret = real(draft, 'secret')
    if (secret !== undefined) counts.set(secret, (counts.get(secret) ?? 0) + 1)
  }
  return drafts.map((draft) => {
    const secret = real(draft, 'secret')
    // Other engines' secrets are words; that two users of one share `test` says nothing.
    const shared = secret !== undefined && secret.length >= 30 && (counts.get(secret) ?? 0) > 1
    return shared ? { ...draft, mixed: new Set([...draft.mixed, 'secret' as const]) } : draft
  })
}

function real(draft: DraftSet, field: CredentialField): string | undefined {
  const judged = draft.credentials.get(field)
  return judged?.kind === 'real' ? judged.value : undefined
}
