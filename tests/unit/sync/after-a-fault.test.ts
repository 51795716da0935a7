import { describe, expect, it } from 'vitest'
import { createFakeTable } from '../../support/fake-remote'
import { deviceAtTable } from './device-at-table'

describe('a table that was gone for a moment', () => {
  it('is read again before anything is sent to it, however fresh the last look was', async () => {
    const table = createFakeTable()
    const [one, other] = [deviceAtTable('one', table), deviceAtTable('other', table)]
    await one.write('a')
    expect((await one.replayer.round()).outcome.kind).toBe('done')

    table.workspaces = undefined
    await one.write('b')
    expect((await one.replayer.round()).outcome).toEqual({ kind: 'fault', fault: { kind: 'no-table' } })

    table.workspaces = new Map()
    await other.write('c')
    expect((await other.replayer.round()).outcome.kind).toBe('done')
    const before = [...(table.workspaces.get('main')?.log.keys() ?? [])]
    expect((await one.replayer.round()).outcome.kind).toBe('other-history')
    expect([...(table.workspaces.get('main')?.log.keys() ?? [])]).toEqual(before)
  })
})
