import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshReplica } from '../../../src/sync/engine'
import type { LocalStore, LocalTransaction } from '../../../src/sync/ports'
import { deviceId } from '../../../src/sync/scalars'
import { batch, document, documents, hostileValue, inflight, keyOf } from './samples'

interface OpenStore {
  readonly store: LocalStore
  readonly close: () => Promise<void>
}

/** What the sync engine relies on, whoever keeps the rows. `open` gives an empty store each time. */
export function describeLocalStore(name: string, open: () => Promise<OpenStore>): void {
  describe(`${name} as a local store`, () => {
    let opened: OpenStore
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.close())
    const write = <T>(work: (tx: LocalTransaction) => Promise<T>) => opened.store.transaction('write', work)
    const read = <T>(work: (tx: LocalTransaction) => Promise<T>) => opened.store.transaction('read', work)

    it('an empty store has nothing and says so', async () => {
      await read(async (tx) => {
        expect(await tx.replica()).toBeUndefined()
        expect(await tx.inflight()).toBeUndefined()
        expect(await tx.documents([keyOf(1)])).toEqual([undefined])
        expect(await tx.documentsPage(undefined, 10)).toEqual([])
        expect(await tx.outbox(0, 10)).toEqual([])
        expect(await tx.parked()).toEqual([])
        expect(await tx.madeBatch(batch('a'))).toBe(false)
      })
    })

    it('a document comes back as it was put, with every field and none added', async () => {
      const full = document(1, {
        value: { number: 'A-1', lines: [{ id: 'x', amount: 1.5 }], none: null },
        version: batch('a'),
        ancestors: [batch('b')],
        base: { value: { number: 'A-0' }, deleted: false },
        entry: 4,
        common: { value: {}, deleted: true, version: batch('c') },
      })
      await write((tx) => tx.putDocuments([full, document(2)]))
      expect(await read((tx) => tx.documents([keyOf(2), keyOf(9), keyOf(1)]))).toStrictEqual([
        document(2),
        undefined,
        full,
      ])
    })

    it('putting a document replaces it whole', async () => {
      await write((tx) => tx.putDocuments([document(1, { entry: 3, version: batch('a') })]))
      await write((tx) => tx.putDocuments([document(1)]))
      expect(await read((tx) => tx.documents([keyOf(1)]))).toStrictEqual([document(1)])
      expect(await read((tx) => tx.documentsAfterEntry(0, 10))).toEqual([])
    })

    it('nothing is stored when the work rejects, and the rejection comes through', async () => {
      await write((tx) => tx.putDocuments([document(1)]))
      const killed = new Error('killed')
      const work = write(async (tx) => {
        await tx.putDocuments([document(1, { deleted: true }), document(2)])
        await tx.addOutbox([{ key: keyOf(2), at: 1, fields: [] }])
        await tx.setReplica(freshReplica(deviceId('device-a')))
        await tx.rememberBatch(batch('a'))
        await tx.park({ key: keyOf(2), reason: 'r', at: 1, upTo: 1 })
        await tx.setInflight(inflight())
        throw killed
      })
      await expect(work).rejects.toBe(killed)
      await read(async (tx) => {
        expect(await tx.documentsPage(undefined, 10)).toEqual([document(1)])
        expect(await tx.outbox(0, 10)).toEqual([])
        expect(await tx.replica()).toBeUndefined()
        expect(await tx.inflight()).toBeUndefined()
        expect(await tx.madeBatch(batch('a'))).toBe(false)
        expect(await tx.parked()).toEqual([])
      })
    })

    it('inside a transaction what it wrote is read, through indexes too', async () => {
      await write(async (tx) => {
        await tx.putDocuments([document(1, { entry: 2, value: { number: 'A-1' } })])
        expect(await tx.documents([keyOf(1)])).toHaveLength(1)
        expect(await tx.documentsOfKind('invoice')).toHaveLength(1)
        expect(await tx.documentsAfterEntry(1, 5)).toHaveLength(1)
        expect(await tx.holdersOfNumbers(['A-1'])).toEqual([{ number: 'A-1', key: keyOf(1) }])
      })
    })

    it('read-then-write transactions asked for at once lose no update', async () => {
      await write((tx) => tx.setReplica(freshReplica(deviceId('device-a'))))
      const step = () =>
        write(async (tx) => {
          const replica = await tx.replica()
          if (replica !== undefined) await tx.setReplica({ ...replica, epoch: replica.epoch + 1 })
        })
      await Promise.all(Array.from({ length: 20 }, step))
      expect((await read((tx) => tx.replica()))?.epoch).toBe(20)
    })

    it('a read asked for after a write sees it, even before the write has resolved', async () => {
      const writing = write((tx) => tx.putDocuments([document(1)]))
      expect(await read((tx) => tx.documents([keyOf(1)]))).toEqual([document(1)])
      await writing
    })

    it('a transaction that only reads cannot write', async () => {
      await expect(read((tx) => tx.putDocuments([document(1)]))).rejects.toThrow()
      expect(await read((tx) => tx.documentsPage(undefined, 1))).toEqual([])
    })

    it('what was put does not change when the caller changes its object, nor what is stored when a reader does', async () => {
      const value = { note: 'as put' }
      const mine = document(1, { value })
      const putting = write((tx) => tx.putDocuments([mine]))
      await putting
      value.note = 'changed later'
      const [found] = await read((tx) => tx.documents([keyOf(1)]))
      expect(found?.value).toEqual({ note: 'as put' })
      Object.assign(found?.value ?? {}, { note: 'changed by a reader' })
      expect((await read((tx) => tx.documents([keyOf(1)])))[0]?.value).toEqual({ note: 'as put' })
    })

    it('a field called __proto__ stays a field and pollutes nothing', async () => {
      const value = hostileValue()
      await write((tx) => tx.putDocuments([document(1, { value, base: { value, deleted: false } })]))
      const [found] = await read((tx) => tx.documents([keyOf(1)]))
      expect(JSON.stringify(found?.value)).toBe(JSON.stringify(value))
      expect(JSON.stringify(found?.base?.value)).toBe(JSON.stringify(value))
      expect(Object.getPrototypeOf(found?.value)).toBe(Object.prototype)
      expect('polluted' in {}).toBe(false)
    })

    it('documents of a kind are all of that kind, tombstones included, and no other', async () => {
      await write((tx) =>
        tx.putDocuments([
          document(1),
          document(2, { deleted: true }),
          document(3, { key: keyOf(3, 'item') }),
        ]),
      )
      const found = await read((tx) => tx.documentsOfKind('invoice'))
      expect(found.map(({ key }) => key)).toEqual([keyOf(1), keyOf(2)])
    })

    it('pages by key cover every document once, in order', async () => {
      await write((tx) => tx.putDocuments(documents(23, (order) => ({ deleted: order % 5 === 0 })).reverse()))
      const keys: string[] = []
      for (;;) {
        const after = keys.at(-1)
        const page = await read((tx) => tx.documentsPage(after as ReturnType<typeof keyOf> | undefined, 5))
        if (page.length === 0) break
        expect(page.length).toBeLessThanOrEqual(5)
        keys.push(...page.map(({ key }) => key))
      }
      expect(keys).toEqual(documents(23).map(({ key }) => key))
    })

    it('documents after an entry come by entry, without those that have none', async () => {
      await write((tx) =>
        tx.putDocuments([
          document(1, { entry: 9 }),
          document(2),
          document(3, { entry: 4 }),
          document(4, { entry: 5, deleted: true }),
        ]),
      )
      const entries = async (after: number, limit: number) =>
        (await read((tx) => tx.documentsAfterEntry(after, limit))).map(({ entry }) => entry)
      expect(await entries(4, 10)).toEqual([5, 9])
      expect(await entries(0, 2)).toEqual([4, 5])
      expect(await entries(9, 10)).toEqual([])
    })

    it('a number is held by the documents that carry it now, and by no tombstone', async () => {
      const numbered = (order: number, number: string, deleted = false) =>
        document(order, { value: { number }, deleted })
      await write((tx) =>
        tx.putDocuments([
          numbered(1, 'A-1'),
          numbered(2, 'A-2'),
          numbered(3, 'A-1'),
          numbered(4, 'A-2', true),
          document(5, { key: keyOf(5, 'item'), value: { number: 'A-1' } }),
        ]),
      )
      const holders = async (...numbers: string[]) =>
        (await read((tx) => tx.holdersOfNumbers(numbers))).map(({ number, key }) => `${number} ${key}`).sort()
      expect(await holders('A-1', 'A-2', 'A-9')).toEqual([
        `A-1 ${keyOf(1)}`,
        `A-1 ${keyOf(3)}`,
        `A-2 ${keyOf(2)}`,
      ])
      await write((tx) => tx.putDocuments([numbered(1, 'A-9'), numbered(3, 'A-1', true)]))
      expect(await holders('A-1')).toEqual([])
      expect(await holders('A-9')).toEqual([`A-9 ${keyOf(1)}`])
      expect(await holders()).toEqual([])
    })

    it('numbers of which one is carried twice are never said to be carried once each', async () => {
      const numbers = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 8,
      })
      await fc.assert(
        fc.asyncProperty(numbers, fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), async (carried, again) => {
          const twice = again.flatMap((index) => carried[index] ?? [])
          const all = [...carried, ...twice].map((number, order) => document(order, { value: { number } }))
          const alone = await write(async (tx) => {
            const before = await tx.documentsPage(undefined, 100)
            await tx.putDocuments(before.map((one) => ({ ...one, deleted: true })))
            await tx.putDocuments(all)
            return tx.heldOnce(carried)
          })
          expect(alone).toBe(twice.length === 0)
        }),
        { numRuns: 50 },
      )
    })

    it('outbox rows are numbered upwards for ever and come oldest first', async () => {
      const row = (order: number) => ({ key: keyOf(order), at: order, fields: ['note'] })
      await write((tx) => tx.addOutbox([row(1), row(2), row(1)]))
      const first = await read((tx) => tx.outbox(0, 10))
      expect(first.map(({ key }) => key)).toEqual([keyOf(1), keyOf(2), keyOf(1)])
      const seqs = first.map(({ seq }) => seq)
      expect([...seqs].sort((a, b) => a - b)).toEqual(seqs)
      await write((tx) => tx.removeOutbox(seqs))
      await write((tx) => tx.addOutbox([row(3)]))
      const [later] = await read((tx) => tx.outbox(0, 10))
      expect(later?.seq).toBeGreaterThan(Math.max(...seqs))
      expect(await read((tx) => tx.outbox(later?.seq ?? 0, 10))).toEqual([])
    })

    it('removing outbox rows removes these and no row between them', async () => {
      await write((tx) =>
        tx.addOutbox(Array.from({ length: 9 }, (_, at) => ({ key: keyOf(at), at, fields: [] }))),
      )
      const seqs = (await read((tx) => tx.outbox(0, 99))).map(({ seq }) => seq)
      const [remove, keep] = [
        [8, 0, 2, 3, 6, 3],
        [1, 4, 5, 7],
      ]
      await write((tx) => tx.removeOutbox(remove.map((at) => seqs[at] ?? 0)))
      expect((await read((tx) => tx.outbox(0, 99))).map(({ at }) => at)).toEqual(keep)
      await write((tx) => tx.removeOutbox(seqs))
      expect(await read((tx) => tx.outbox(0, 99))).toEqual([])
    })

    it('outbox reads respect where they start and their limit', async () => {
      await write((tx) => tx.addOutbox([1, 2, 3, 4].map((at) => ({ key: keyOf(at), at, fields: [] }))))
      const [first] = await read((tx) => tx.outbox(0, 1))
      expect((await read((tx) => tx.outbox(first?.seq ?? 0, 2))).map(({ at }) => at)).toEqual([2, 3])
    })

    it.each([2, 400])('outbox rows of documents are all of theirs and no others (%i keys)', async (count) => {
      const row = (order: number, at: number) => ({ key: keyOf(order), at, fields: [] })
      await write((tx) =>
        tx.addOutbox([...Array.from({ length: count }, (_, order) => row(order, 1)), row(999, 2), row(0, 3)]),
      )
      const asked = Array.from({ length: count }, (_, order) => keyOf(order))
      const found = await read((tx) => tx.outboxOf([...asked, ...asked]))
      expect(found).toHaveLength(count + 1)
      expect(found.filter(({ key }) => key === keyOf(0)).map(({ at }) => at)).toEqual([1, 3])
      expect(found.some(({ key }) => key === keyOf(999))).toBe(false)
    })

    it.each([1, 3])(
      'documents come back in the order asked for, with every %i. of a stretch asked for',
      async (step) => {
        await write((tx) => tx.putDocuments(documents(60)))
        const asked = Array.from({ length: Math.floor(60 / step) }, (_, order) =>
          keyOf(order * step),
        ).reverse()
        const missing = keyOf(10_000)
        const found = await read((tx) => tx.documents([...asked, missing, asked[0] ?? missing]))
        expect(found.map((each) => each?.key)).toEqual([...asked, undefined, asked[0]])
      },
    )

    it('outbox rows of a few documents are found among the rows of many others between them', async () => {
      const row = (order: number) => ({ key: keyOf(order), at: order, fields: [] })
      await write((tx) => tx.addOutbox(Array.from({ length: 300 }, (_, order) => row(order))))
      const asked = Array.from({ length: 10 }, (_, order) => keyOf(order * 30))
      const found = await read((tx) => tx.outboxOf(asked))
      expect(found.map(({ key }) => key).sort()).toEqual([...asked].sort())
    })

    it('a settled document is found by its entry and by its number, as one that was put', async () => {
      const before = document(1, { value: { number: 'A-1' } })
      await write((tx) => tx.putDocuments([before]))
      await write((tx) => tx.settleDocuments([{ ...before, entry: 4, version: batch('a') }]))
      expect((await read((tx) => tx.documentsAfterEntry(3, 9))).map(({ key }) => key)).toEqual([before.key])
      expect(await read((tx) => tx.holdersOfNumbers(['A-1']))).toEqual([{ number: 'A-1', key: before.key }])
    })

    it('replica and in-flight batch come back as they were set, and the batch can be cleared', async () => {
      const replica = { ...freshReplica(deviceId('device-a')), epoch: 3, question: undefined }
      const { question: _, ...clean } = replica
      await write(async (tx) => {
        await tx.setReplica(clean)
        await tx.setInflight(inflight())
      })
      expect(await read((tx) => tx.replica())).toEqual(clean)
      const frozen = await read((tx) => tx.inflight())
      expect(JSON.stringify(frozen)).toBe(JSON.stringify(inflight()))
      await write((tx) => tx.setInflight(undefined))
      expect(await read((tx) => tx.inflight())).toBeUndefined()
      expect(await read((tx) => tx.replica())).toEqual(clean)
    })

    it('a parked document is there once, until it is unparked', async () => {
      const parked = { key: keyOf(1), reason: 'too large', at: 1, upTo: 4 }
      await write((tx) => tx.park(parked))
      await write((tx) => tx.park({ ...parked, upTo: 5 }))
      expect(await read((tx) => tx.parked())).toEqual([{ ...parked, upTo: 5 }])
      await write((tx) => tx.unpark([keyOf(1), keyOf(2)]))
      expect(await read((tx) => tx.parked())).toEqual([])
    })

    it('a batch that was remembered is known, twice remembered too, and no other', async () => {
      await write((tx) => tx.rememberBatch(batch('a')))
      await write((tx) => tx.rememberBatch(batch('a')))
      expect(await read((tx) => tx.madeBatch(batch('a')))).toBe(true)
      expect(await read((tx) => tx.madeBatch(batch('b')))).toBe(false)
    })

    it('calls after the end of a transaction fail and write nothing', async () => {
      const leaked = await write(async (tx) => ({ tx }))
      await expect(leaked.tx.putDocuments([document(1)])).rejects.toThrow()
      expect(await read((tx) => tx.documents([keyOf(1)]))).toEqual([undefined])
    })

    it('empty lists are taken as nothing to do', async () => {
      await write(async (tx) => {
        await tx.putDocuments([])
        await tx.addOutbox([])
        await tx.removeOutbox([])
        await tx.unpark([])
        expect(await tx.documents([])).toEqual([])
        expect(await tx.outboxOf([])).toEqual([])
      })
    })
  })
}
