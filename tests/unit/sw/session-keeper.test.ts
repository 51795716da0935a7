import { describe, expect, it } from 'vitest'
import { afterExpiry, afterSuccess } from '../../../src/session/life/transitions'
import type { Session } from '../../../src/session/life/session'
import { createSealingKey, seal } from '../../../src/session/sealing/seal'
import { createSessionKeeper } from '../../../src/sw/session-keeper'
import { memoryVault } from '../../support/memory-vault'
import { day, labCredentials, labSession } from './lab-session'

async function scene() {
  const values = new Map<string, unknown>()
  const vault = memoryVault(values)
  const key = await createSealingKey(crypto)
  values.set('sealing-key', key)
  const keys = { current: async () => values.get('sealing-key') as CryptoKey | undefined }
  const session = labSession()
  values.set('candidate', { session, sealed: await seal(crypto, key, session.id, labCredentials) })
  return { values, session, keeper: createSessionKeeper(vault, keys, crypto, () => 1_000) }
}

describe('the session keeper', () => {
  it('opens a candidate by its own id only', async () => {
    const { keeper, session } = await scene()
    expect((await keeper.candidate(session.id))?.credentials).toEqual(labCredentials)
    expect(await keeper.candidate('another')).toBeUndefined()
  })

  it('a promoted candidate is the session in force, and the candidate is gone', async () => {
    const { keeper, session, values } = await scene()
    await keeper.promote(afterSuccess(session, 1_000))
    expect((await keeper.current())?.credentials).toEqual(labCredentials)
    expect(values.has('candidate')).toBe(false)
  })

  it('a candidate that was taken back meanwhile does not come into force', async () => {
    const { keeper, session, values } = await scene()
    values.delete('candidate')
    expect(await keeper.promote(session)).toBe(false)
    expect(await keeper.session()).toBeUndefined()
  })

  it('wipes the sealed credentials as soon as AWS refuses them, and keeps why', async () => {
    const { keeper, session, values } = await scene()
    await keeper.promote(session)
    await keeper.current()
    await keeper.update(session.id, (now) => afterExpiry(now, 'lab-ended', 1_000))
    expect(await keeper.current()).toBeUndefined()
    expect(values.get('session')).not.toHaveProperty('sealed')
    expect((await keeper.session())?.outcome).toMatchObject({ kind: 'ended', reason: 'lab-ended' })
  })

  it('a late answer of an older session changes nothing of the one in force', async () => {
    const { keeper, session, values } = await scene()
    await keeper.promote(session)
    const before = values.get('session')
    await keeper.update('older', (now) => afterExpiry(now, 'rejected', 1_000))
    expect(values.get('session')).toBe(before)
  })

  it('keeps nothing open once the key is gone with the last tab', async () => {
    const { keeper, session, values } = await scene()
    await keeper.promote(session)
    expect(await keeper.current()).toBeDefined()
    values.delete('sealing-key')
    expect(await keeper.current()).toBeUndefined()
  })

  it('wipes the credentials 24 hours after the guessed end, and not before', async () => {
    const { keeper, session, values } = await scene()
    await keeper.promote({ ...session, endsAt: 1_000 - day + 1 })
    await keeper.update(session.id, (same) => same)
    expect(values.get('session')).toHaveProperty('sealed')
    await keeper.update(session.id, (same) => ({ ...same, endsAt: 1_000 - day }))
    expect(values.get('session')).not.toHaveProperty('sealed')
  })

  it('lets no round that ends meanwhile write back what was wiped or forgotten', async () => {
    const { keeper, session, values } = await scene()
    await keeper.promote(session)
    const later = (now: Session) => ({ ...now, startedAt: now.startedAt + 1 })
    await Promise.all([
      keeper.update(session.id, (now) => afterExpiry(now, 'lab-ended', 1_000)),
      keeper.update(session.id, later),
    ])
    expect(values.get('session')).not.toHaveProperty('sealed')
    await Promise.all([keeper.forget(), keeper.update(session.id, later)])
    expect(values.has('session')).toBe(false)
  })

  it('forgets everything on request', async () => {
    const { keeper, session, values } = await scene()
    await keeper.promote(session)
    await keeper.forget()
    expect(await keeper.current()).toBeUndefined()
    expect([...values.keys()]).not.toContain('session')
  })

  it('believes nothing in storage that is no session', async () => {
    const { keeper, values } = await scene()
    for (const broken of [null, 'x', { session: 1 }, { session: { v: 1 } }, []]) {
      values.set('session', broken)
      expect(await keeper.current()).toBeUndefined()
    }
  })
})
