import { describe, expect, it } from 'vitest'
import type { Meta } from '../../../src/sync/log'
import { rootOf } from '../../../src/sync/scalars'
import type { Fate } from './on-its-way'
import { createScene } from './scene'
import type { Scene } from './scene'

/** Longer than an append may go without a look at the table. */
const tooLongMs = 31_000

interface Sending {
  readonly documents: number
  /** What each append takes. */
  readonly appendMs: number
  /** Happens while the n-th of them is on its way, before it arrives. */
  readonly meanwhile?: (scene: Scene, append: number) => unknown
}

/** One round of a device that was in line and has much to send, over a slow line. */
async function sendingSlowly({ documents, appendMs, meanwhile }: Sending) {
  const scene = createScene()
  const one = scene.device('one')
  await one.write('a', { n: 1 })
  await one.round()
  await one.round()
  await one.writeMany(documents, (n) => ({ n }))
  let appends = 0
  one.on(async (port): Promise<Fate> => {
    if (port !== 'append') return 'pass'
    scene.time.now += appendMs
    await meanwhile?.(scene, ++appends)
    return 'pass'
  })
  return { ...scene, one, ...(await one.round()) }
}

describe('entries that are sent for longer than a look at the table is trusted', () => {
  it('are not read back in the midst of it: only the newest one is, each half minute', async () => {
    const { outcome, report } = await sendingSlowly({ documents: 12_000, appendMs: tooLongMs / 3 })
    expect(outcome).toEqual({ kind: 'done' })
    expect(report.entriesSent).toBeGreaterThanOrEqual(6)
    expect(report.bytesReceived).toBeGreaterThan(0)
    expect(report.bytesReceived).toBeLessThan(report.bytesSent / 2)
  })

  it('are sent no further into a table that was emptied meanwhile', async () => {
    const { outcome, table } = await sendingSlowly({
      documents: 8_000,
      appendMs: tooLongMs,
      meanwhile: ({ table }, append) => append === 2 && table.reset(),
    })
    expect(outcome).toMatchObject({ kind: 'other-history' })
    // The one that was on its way.
    expect(table.entries()).toHaveLength(1)
  })

  it('let in what another device appends between them', async () => {
    const { outcome, one, device } = await sendingSlowly({
      documents: 8_000,
      appendMs: tooLongMs,
      async meanwhile(scene, append) {
        if (append !== 2) return
        const two = scene.device('two')
        await two.round()
        await two.write('b', { n: 2 })
        await two.round()
      },
    })
    expect(outcome).toEqual({ kind: 'done' })
    expect(await one.see('b')).toEqual({ n: 2 })
    const three = device('three')
    await three.round()
    expect([await three.see('n0'), await three.see('n7999')]).toEqual([{ n: 0 }, { n: 7_999 }])
  })

  it.each([
    ['another root', { root: rootOf('other') }],
    ['a format that is newer', { format: 99 }],
  ])('are sent no further where meta says %s', async (_title, changed) => {
    const { report } = await sendingSlowly({
      documents: 8_000,
      appendMs: tooLongMs,
      meanwhile: says(changed),
    })
    expect(report.entriesSent).toBe(1)
  })

  it('are sent on in the epoch that meta came to have meanwhile', async () => {
    const meanwhile = says({ epoch: 7 })
    const { outcome, one } = await sendingSlowly({ documents: 8_000, appendMs: tooLongMs, meanwhile })
    expect(outcome).toEqual({ kind: 'done' })
    expect((await one.replica())?.epoch).toBe(7)
  })
})

/** While the first append is on its way. */
const says =
  (changed: Partial<Meta>) =>
  async ({ table }: Scene, append: number) => {
    const meta = table.meta()
    if (append === 1 && meta) await table.replaceMeta({ ...meta, ...changed }, meta)
  }
