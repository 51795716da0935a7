import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameJson } from '../../../src/sync/json'
import type { JsonObject } from '../../../src/sync/json'
import type { StoredDocument } from '../../../src/sync/local'
import { batchId, deviceId, documentKey } from '../../../src/sync/scalars'
import { takeBack } from '../../../src/sync/take-back'
import type { KeptDocument } from '../../../src/sync/take-back'

const key = documentKey('invoice', 'one')
const devices = { here: deviceId('here'), kept: deviceId('kept') }
const names = ['a', 'b', 'c'] as const
const fields = fc.record({ a: fc.nat(3), b: fc.nat(3), c: fc.nat(3) }, { requiredKeys: [] })
const versions = ['v1', 'v2', 'v3'].map((name) => batchId(name))
const [v1, v2, v3] = versions

/** Where the versions of the one here and of the kept one stand to each other. */
const lineages = [
  { name: 'neither was in a table', here: {}, kept: {} },
  { name: 'the same version', here: { version: v2 }, kept: { version: v2 } },
  { name: 'here descends', here: { version: v2, ancestors: [v1] }, kept: { version: v1 } },
  { name: 'kept descends', here: { version: v1 }, kept: { version: v2, ancestors: [v1] } },
  { name: 'a fork', here: { version: v2, ancestors: [v1] }, kept: { version: v3, ancestors: [v1] } },
] as const

describe.each(lineages)('bringing a kept document back: $name', ({ here: hereLine, kept: keptLine }) => {
  const cases = fc
    .record({
      base: fields,
      here: fields,
      kept: fields,
      hereUnsent: fc.boolean(),
      keptUnsent: fc.boolean(),
      later: fc.constantFrom('here', 'kept'),
    })
    .map(({ base, hereUnsent, keptUnsent, later, ...values }) => {
      const image = (value: object) => ({ value: value as JsonObject, deleted: false })
      const unsent = (is: boolean, line: object) => (is && 'version' in line ? { base: image(base) } : {})
      const here = {
        ...{ key, kind: 'invoice', ancestors: [], editedAt: later === 'here' ? 2 : 1 },
        ...image(values.here),
        ...unsent(hereUnsent, hereLine),
        ...hereLine,
      } as StoredDocument
      const kept = {
        ...{ key, ancestors: [], editedAt: later === 'kept' ? 2 : 1 },
        ...image(values.kept),
        ...unsent(keptUnsent, keptLine),
        ...keptLine,
      } as KeptDocument
      return { here, kept }
    })

  it('every value that is not simply an older one stands or waits in a conflict', () => {
    let changed = 0
    fc.assert(
      fc.property(cases, ({ here, kept }) => {
        const taken = takeBack(here, kept, devices, { bringBack: true, mergeApart: true })
        const stands = (taken.document ?? here).value
        const told = (name: string, value: unknown) =>
          taken.conflicts.some(({ value: conflict }) => {
            const sides = [conflict['kept'], conflict['other']] as { value?: number }[]
            return sameJson(conflict['path'], [name]) && sides.some((side) => side.value === value)
          })
        if (taken.document !== undefined) changed += 1
        if (taken.standing === 'older' || taken.standing === 'same') {
          expect(taken.document).toBeUndefined()
          return
        }
        if (taken.standing === 'newer') {
          expect(stands).toEqual(kept.value)
          return
        }
        const base = (taken.standing === 'merged' ? (kept.base ?? here.base) : undefined)?.value
        for (const name of names) {
          for (const side of [here.value, kept.value]) {
            const value = side[name]
            if (value === undefined || value === base?.[name]) continue
            expect(stands[name] === value || told(name, value)).toBe(true)
          }
        }
      }),
    )
    // Where here descends, only a kept copy with changes of its own has anything to give.
    expect(changed).toBeGreaterThan(0)
  })

  it('twice comes to the same as once', () => {
    fc.assert(
      fc.property(cases, ({ here, kept }) => {
        const wish = { bringBack: true, mergeApart: true }
        const once = takeBack(here, kept, devices, wish)
        const after = once.document ?? here
        const twice = takeBack(after, kept, devices, wish)
        expect((twice.document ?? after).value).toEqual(after.value)
      }),
    )
  })
})
