import type { FoundEntry, LogEntry, LogPage, Meta, ReadableCopy, StubEntry } from '../../src/sync/log'
import type { Answer, Conditional, Remote } from '../../src/sync/ports'
import type { EntryNumber } from '../../src/sync/scalars'

export interface CopiedMark {
  readonly epoch: number
  readonly entry: EntryNumber
}

/** What lies in the table; replaced as a whole by `restore`. */
export interface Items {
  meta: Meta | undefined
  entries: Map<EntryNumber, FoundEntry>
  parts: Map<string, Uint8Array>
  copies: Map<string, ReadableCopy>
  mark: CopiedMark | undefined
}

const emptyItems = (): Items => ({
  meta: undefined,
  entries: new Map(),
  parts: new Map(),
  copies: new Map(),
  mark: undefined,
})

const copyItems = (items: Items): Items => ({
  meta: items.meta,
  entries: new Map(items.entries),
  parts: new Map(items.parts),
  copies: new Map(items.copies),
  mark: items.mark,
})

/** DynamoDB cuts an answer at 1 MB; tests may cut sooner, to see pages. In bytes. */
const pageBytes = 1_000_000

/**
 * The simulation's table: DynamoDB's semantics (conditional puts, strongly consistent reads, cut pages) over a map, one
 * step a call. The contract suite holds it against real engines.
 */
export function createFakeRemote(options: { readonly workspace: string; readonly pageBytes?: number }) {
  let items = emptyItems()
  let writes = 0
  const everSeen: string[] = []
  const limit = options.pageBytes ?? pageBytes

  const ok = <T>(value: T): Answer<T> => ({ ok: true, value })
  const written = (): Answer<Conditional> => {
    writes++
    return ok('written')
  }
  const taken: Answer<Conditional> = ok('taken')

  const older = (a: CopiedMark, b: CopiedMark) =>
    a.epoch < b.epoch || (a.epoch === b.epoch && a.entry < b.entry)

  const remote: Remote = {
    async readLog(from, after) {
      const numbers = [...items.entries.keys()].filter((number) => number >= from && number > (after ?? -1))
      const page: FoundEntry[] = []
      let bytes = 0
      for (const number of numbers.sort((a, b) => a - b)) {
        const entry = items.entries.get(number)!
        page.push(entry)
        bytes += 'payload' in entry ? entry.payload.length + 200 : 200
        if (bytes >= limit) return ok<LogPage>({ entries: page, next: number, bytes })
      }
      return ok<LogPage>({ entries: page, bytes, ...(items.meta ? { meta: items.meta } : {}) })
    },
    async append(entry, { orphan }) {
      const there = items.entries.get(entry.number)
      const replaces =
        orphan !== undefined && there !== undefined && 'batch' in there && there.batch === orphan
      if (there !== undefined && !replaces) return taken
      if (new TextDecoder().decode(entry.payload).includes('"poison"')) {
        return { ok: false, fault: { kind: 'refused', detail: 'poison' } }
      }
      items.entries.set(entry.number, entry)
      everSeen.push(new TextDecoder().decode(entry.payload))
      return written()
    },
    async createMeta(meta) {
      if (items.meta !== undefined) return taken
      items.meta = meta
      return written()
    },
    async replaceMeta(meta, expected) {
      if (items.meta?.root !== expected.root || items.meta.epoch !== expected.epoch) return taken
      items.meta = meta
      return written()
    },
    readSnapshotPart: async (id, part) => ok(items.parts.get(`${id}#${part}`)),
    async putCopy(copy) {
      const there = items.copies.get(copy.key)
      if (there !== undefined && !older(there, copy)) return taken
      items.copies.set(copy.key, copy)
      return written()
    },
    readCopiedMark: async () => ok(items.mark),
    async putCopiedMark(mark) {
      if (items.mark !== undefined && !older(items.mark, mark)) return taken
      items.mark = mark
      return written()
    },
  }

  return {
    ...remote,
    save: () => copyItems(items),
    restore(saved: Items): void {
      items = copyItems(saved)
    },
    reset(): void {
      items = emptyItems()
    },
    meta: () => items.meta,
    entries: () => [...items.entries.values()].sort((a, b) => a.number - b.number),
    copies: () => [...items.copies.values()],
    writes: () => writes,
    /** Whether some entry ever held this text, whatever became of the table since. */
    everHeld: (text: string) => everSeen.some((payload) => payload.includes(`"${text}"`)),
    putSnapshotPart: async (id: string, part: number, bytes: Uint8Array): Promise<Answer<Conditional>> => {
      items.parts.set(`${id}#${part}`, bytes)
      return written()
    },
    /** Only while root and epoch are unchanged and the old pointer is older. */
    pointToSnapshot: async (next: Meta, expected: Meta): Promise<Answer<Conditional>> => {
      const { meta } = items
      if (meta?.root !== expected.root || meta.epoch !== expected.epoch) return taken
      if ((meta.snapshot?.entry ?? 0) >= (next.snapshot?.entry ?? 0)) return taken
      items.meta = next
      return written()
    },
    /** Only while the entry still carries this batch. */
    trimEntry: async (number: EntryNumber, batch: string): Promise<Answer<Conditional>> => {
      const there = items.entries.get(number) as LogEntry | StubEntry | undefined
      if (there?.batch !== batch) return taken
      items.entries.set(number, { number, batch: there.batch, previous: there.previous, trimmed: true })
      return written()
    },
  }
}
