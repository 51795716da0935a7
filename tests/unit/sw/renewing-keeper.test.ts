import { describe, expect, it } from 'vitest'
import { afterExpiry, afterSuccess } from '../../../src/session/life/transitions'
import { startRenewed } from '../../../src/session/life/start-session'
import { sessionState } from '../../../src/session/life/session-state'
import { defaultRegion } from '../../../src/session/place/region'
import { defaultTableName } from '../../../src/session/place/table-name'
import { defaultWorkspaceName } from '../../../src/session/place/workspace-name'
import { sealSource } from '../../../src/session/refresh/credentials-source'
import { createSealingKey } from '../../../src/session/sealing/seal'
import type { Fetched } from '../../../src/sw/fetch-credentials'
import { renewingKeeper } from '../../../src/sw/renewing-keeper'
import { createSessionKeeper } from '../../../src/sw/session-keeper'
import { memoryVault } from '../../support/memory-vault'
import { hour } from './lab-session'

/** A session in force whose URL gives another hour each time it is asked, in a world whose clock the test moves. */
async function scene() {
  const values = new Map<string, unknown>()
  const vault = memoryVault(values)
  const key = await createSealingKey(crypto)
  let now = 0
  let asked = 0
  let fault: Fetched | undefined
  const fetch = async (): Promise<Fetched> => {
    asked++
    const credentials = {
      accessKeyId: `ASIAABCDEFGHIJKLMN${String(asked).padStart(2, '0')}`,
      secretAccessKey: 's'.repeat(40),
      sessionToken: 't',
    }
    return fault ?? { kind: 'ok', credentials, expiration: now + hour }
  }
  const keeper = renewingKeeper(
    createSessionKeeper(vault, { current: async () => key }, crypto, () => now),
    { fetch, crypto, now: () => now },
  )
  const place = { region: defaultRegion, table: defaultTableName, workspace: defaultWorkspaceName }
  const session = startRenewed({ ...place, id: 'of-a-url', now })
  const source = await sealSource(crypto, key, session.id, { url: 'https://keys.example/' })
  values.set('candidate', { session, source })
  const tried = await keeper.candidate(session.id)
  if (tried === undefined || typeof tried === 'string') throw new Error('the URL gave nothing')
  await keeper.promote(afterSuccess(tried.session, now))
  return {
    keeper,
    values,
    id: session.id,
    asked: () => asked,
    at: (ms: number) => void (now = ms),
    fail: (why: Fetched | undefined) => void (fault = why),
    keyId: async (urgent?: boolean) => (await keeper.current(urgent))?.credentials.accessKeyId.slice(-2),
    state: async () => sessionState(await keeper.session(), now),
  }
}

describe('credentials from a URL', () => {
  it('are fetched once, and again five minutes before they end', async () => {
    const { asked, at, keyId } = await scene()
    expect(await keyId()).toBe('01')
    at(54 * 60_000)
    expect(await keyId()).toBe('01')
    at(55 * 60_000)
    expect(await keyId()).toBe('02')
    expect(asked()).toBe(2)
  })

  it('keep the badge connected without a timer, hours after the first ones ended', async () => {
    const { at, keyId, state } = await scene()
    expect(await state()).toEqual({ state: 'connected' })
    at(30 * hour)
    expect(await state()).toEqual({ state: 'connected' })
    expect(await keyId()).toBe('02')
  })

  it('serve to their end while the URL fails; then it is offline with what the URL came to', async () => {
    const { at, fail, keyId, state } = await scene()
    fail('not-json')
    at(56 * 60_000)
    expect(await keyId()).toBe('01')
    expect(await state()).toEqual({ state: 'connected' })
    at(61 * 60_000)
    expect(await keyId()).toBeUndefined()
    expect(await state()).toMatchObject({ state: 'offline', reason: 'not-renewed', renewal: 'not-json' })
  })

  it('that failed are not asked for at every poll, but at once where a person or the network asks', async () => {
    const { asked, at, fail, keyId } = await scene()
    fail('timeout')
    at(61 * 60_000)
    await keyId()
    const before = asked()
    await keyId()
    expect(asked()).toBe(before)
    fail(undefined)
    expect(await keyId(true)).toBe(String(before + 1).padStart(2, '0'))
  })

  it('that AWS refused are wiped, and fresh ones take their place under the same session', async () => {
    const { at, id, keeper, keyId, values } = await scene()
    at(1_000)
    await keeper.update(id, (session) => afterExpiry(session, 'session-expired', 1_000))
    expect(values.get('session')).not.toHaveProperty('sealed')
    expect(values.get('session')).toHaveProperty('source')
    expect(await keyId()).toBe('02')
    expect((await keeper.session())?.id).toBe(id)
  })

  it('of a candidate whose URL fails are a word, not an exception', async () => {
    const { fail, keeper, values } = await scene()
    const session = await keeper.session()
    values.set('candidate', {
      ...(values.get('session') as object),
      session: { ...session, id: 'next', renewAt: 0 },
    })
    fail('refused')
    // Sealed for another session, its source does not open: nothing is asked and nothing comes of it.
    expect(await keeper.candidate('next')).toBeUndefined()
  })
})
