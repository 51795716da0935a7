import { describe, expect, it } from 'vitest'
import { sealCandidate, sealUrlCandidate } from '../../../../src/app/aws/paste/seal-candidate'
import type { Chosen } from '../../../../src/app/aws/paste/seal-candidate'
import { defaultRegion } from '../../../../src/session/place/region'
import { defaultTableName } from '../../../../src/session/place/table-name'
import { defaultWorkspaceName } from '../../../../src/session/place/workspace-name'
import { createTabKey } from '../../../../src/app/aws/tab-key'
import { keepKeyInTabs, sealingKey } from '../../../../src/app/aws/paste/sealing-key'
import type { Vault } from '../../../../src/store/vault'
import { openSource } from '../../../../src/session/refresh/credentials-source'
import { open } from '../../../../src/session/sealing/seal'

const secret = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123'
const token = 'IQoJb3JpZ2luX2VjEAA1'.repeat(16)
const chosen: Chosen = {
  found: {
    accessKeyId: 'ASIAQWERTYUIOPASDFGH',
    secretAccessKey: secret,
    sessionToken: token,
    temporary: true,
  },
  region: defaultRegion,
  table: defaultTableName,
  workspace: defaultWorkspaceName,
  leftMs: 60_000,
}

function device(failing = false) {
  const kept = new Map<string, unknown>()
  const tabKey = createTabKey()
  let id = 0
  const vault = {
    get: (key: string) => Promise.resolve(kept.get(key)),
    put: (key: string, value: unknown) => {
      if (failing) return Promise.reject(new DOMException('no room', 'QuotaExceededError'))
      kept.set(key, value)
      return Promise.resolve()
    },
    delete: (key: string) => Promise.resolve(void kept.delete(key)),
  }
  return {
    kept,
    tabKey,
    vault: vault as unknown as Vault,
    world: {
      crypto,
      newId: () => String(++id),
      now: () => 1_000,
      key: () => sealingKey(vault, crypto, tabKey),
      vault,
    },
  }
}

/** Everything in a value, bytes as text too. */
const everything = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? new TextDecoder('latin1').decode(part) : part,
  )

describe('credentials on their way to the worker', () => {
  it('lie in the vault sealed, and nothing of their secrets lies there in the clear', async () => {
    const { kept, world } = device()
    const { id, recognised } = await sealCandidate(world, chosen, undefined)
    expect(recognised).toBe('new')
    const candidate = kept.get('candidate') as { session: { id: string }; sealed: unknown }
    expect(candidate.session.id).toBe(id)
    const text = everything([...kept])
    for (const hidden of [secret, token, 'ASIAQWERTYUIOPASDFGH']) expect(text).not.toContain(hidden)
    const opened = await open(crypto, kept.get('sealing-key') as CryptoKey, id, candidate.sealed)
    expect(opened).toMatchObject({
      kind: 'opened',
      credentials: { secretAccessKey: secret, sessionToken: token },
    })
  })

  it('are sealed under one key that no script can read out, paste after paste', async () => {
    const { kept, world } = device()
    await sealCandidate(world, chosen, undefined)
    const key = kept.get('sealing-key') as CryptoKey
    expect(key.extractable).toBe(false)
    await sealCandidate(world, chosen, undefined)
    expect(kept.get('sealing-key')).toBe(key)
  })

  it('leave nothing behind where storage fails', async () => {
    const { kept, world } = device(true)
    await expect(sealCandidate(world, chosen, undefined)).rejects.toThrow('no room')
    expect(kept.size).toBe(0)
  })

  it('of a URL lie there sealed as well: neither the address nor its bearer token in the clear', async () => {
    const { kept, world } = device()
    const place = { region: defaultRegion, table: defaultTableName, workspace: defaultWorkspaceName }
    const source = { url: 'https://keys.example/aws?for=me', authorization: 'Bearer hush-hush' }
    const { id } = await sealUrlCandidate(world, place, source, undefined)
    const text = everything([...kept])
    for (const hidden of ['keys.example', 'hush-hush']) expect(text).not.toContain(hidden)
    const { source: sealed } = kept.get('candidate') as { source: unknown }
    const key = kept.get('sealing-key') as CryptoKey
    expect(await openSource(crypto, key, id, sealed)).toEqual(source)
    expect(await openSource(crypto, key, 'another', sealed)).toBeUndefined()
  })

  it('whose key is wanted in open tabs only leave no key in the vault, and open again where it is wanted back', async () => {
    const { kept, tabKey, vault, world } = device()
    const { id } = await sealCandidate(world, chosen, undefined)
    await keepKeyInTabs(vault, tabKey, true)
    expect([...kept.values()].some((value) => value instanceof CryptoKey)).toBe(false)
    const { sealed } = kept.get('candidate') as { sealed: unknown }
    const key = await world.key()
    expect((await open(crypto, key, id, sealed)).kind).toBe('opened')
    await keepKeyInTabs(vault, tabKey, false)
    expect(kept.get('sealing-key')).toBe(key)
    expect(tabKey.held()).toBeUndefined()
  })
})
