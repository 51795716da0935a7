import { describe, expect, it } from 'vitest'
import { createFakeTable } from '../../support/fake-remote'
import { deviceAtTable } from './device-at-table'

const minute = 60_000

/** A device in the state that a title names, before a table that is emptied then. */
const states = {
  'all of its books read back': async ({ write, replayer }: Device) => {
    await write('a')
    await replayer.round()
    await replayer.round()
  },
  'its last entry not read back yet': async ({ write, replayer }: Device) => {
    await write('a')
    await replayer.round()
  },
  'nothing in the table but its beginning': async ({ write, replayer, remote }: Device) => {
    await write('a')
    let requests = 0
    await replayer.round({ stopped: () => requests++ > 0 })
    expect([remote.meta() !== undefined, remote.entries()]).toEqual([true, []])
  },
} as const
type Device = ReturnType<typeof deviceAtTable>

describe.each(Object.keys(states) as (keyof typeof states)[])(
  'a table that was emptied under a device with %s',
  (state) => {
    it.each([
      { when: 'at the next light look', later: minute },
      { when: 'after a long while', later: 20 * minute },
    ])(
      'is told from a restored one, and nothing is laid there before anybody agreed: $when',
      async (when) => {
        const table = createFakeTable()
        let now = 1_000_000
        const device = deviceAtTable('one', table, () => now)
        await states[state](device)
        device.remote.reset()
        now += when.later
        const { outcome } = await device.replayer.round()
        expect(outcome).toEqual({ kind: 'other-history', why: 'emptied', root: null })
        expect([device.remote.meta(), device.remote.entries()]).toEqual([undefined, []])

        await device.replayer.agreeToMerge()
        expect((await device.replayer.round()).outcome.kind).toBe('done')
        expect(device.remote.entries()).toHaveLength(1)
      },
    )
  },
)

describe('a log whose meta somebody deleted', () => {
  it.each([0, minute, 20 * minute])('goes on, %i ms later', async (later) => {
    let now = 1_000_000
    const device = deviceAtTable('one', createFakeTable(), () => now)
    await device.write('a')
    await device.replayer.round()
    await device.replayer.round()
    const meta = device.remote.meta()
    device.remote.deleteByHand('meta')
    now += later
    expect((await device.replayer.round()).outcome.kind).toBe('done')
    expect(device.remote.meta()).toEqual(meta)
  })
})
