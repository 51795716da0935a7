import { describe, expect, it } from 'vitest'
import { askToKeepAfterIssue, readKeeping, remember, storageState } from '../../../../src/app/backup/keeping'
import { needsBackup } from '../../../../src/app/backup/needs-backup'
import { memoryVault } from '../../../support/memory-vault'

const day = 24 * 60 * 60_000

/** A browser that answers as told and counts how often it was asked. */
function browser(answer: boolean, already = false) {
  const asked = { times: 0 }
  const manager = {
    persisted: async () => already,
    persist: async () => {
      asked.times += 1
      return answer
    },
    estimate: async () => ({ usage: 5, quota: 10 }),
  }
  return { asked, manager }
}

describe('the browser is asked to keep the books', () => {
  it('after something was issued, and not again within a month whatever it said', async () => {
    const vault = memoryVault()
    const { asked, manager } = browser(false)
    await askToKeepAfterIssue(vault, 1 * day, manager)
    await askToKeepAfterIssue(vault, 20 * day, manager)
    expect(asked.times).toBe(1)
    await askToKeepAfterIssue(vault, 32 * day, manager)
    expect(asked.times).toBe(2)
  })

  it('never where it has promised already, and where it cannot be asked nothing fails', async () => {
    const { asked, manager } = browser(true, true)
    await askToKeepAfterIssue(memoryVault(), day, manager)
    expect(asked.times).toBe(0)
    await askToKeepAfterIssue(memoryVault(), day, {})
    expect(await storageState({})).toEqual({})
    expect(await storageState(manager)).toEqual({ usage: 5, quota: 10, persisted: true })
  })
})

describe('what is remembered of it', () => {
  it('is added to, and what makes no sense is not believed', async () => {
    const vault = memoryVault()
    await remember(vault, { backedUpAt: 1 })
    await remember(vault, { quietUntil: 2 })
    expect(readKeeping(await vault.get('keeping'))).toEqual({ backedUpAt: 1, quietUntil: 2 })
    expect(readKeeping({ backedUpAt: 'yesterday', other: 1 })).toEqual({})
    expect(readKeeping(undefined)).toEqual({})
  })
})

describe('a reminder of the backup', () => {
  const now = 100 * day
  const facts = { oldest: now - 2 * day, syncedAt: undefined }
  it.each([
    ['there is no invoice', { oldest: undefined }, false],
    ['the first one is of today', { oldest: now - day + 1 }, false],
    ['there is work of two days and no copy', {}, true],
    ['the table answered this month', { syncedAt: now - 29 * day }, false],
    ['the table last answered before that', { syncedAt: now - 31 * day }, true],
    ['there is a file of this month', { backedUpAt: now - 29 * day }, false],
    ['there is only an older file', { backedUpAt: now - 31 * day }, true],
    ['it was put off', { quietUntil: now + 1 }, false],
    ['it was put off until now', { quietUntil: now }, true],
  ])('where %s: %s', (_, more, expected) => {
    expect(needsBackup({ ...facts, ...more }, now)).toBe(expected)
  })
})
