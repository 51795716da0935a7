import { readMark } from '../../src/cloud/item/copy-item'
import type { CopiedMark } from '../../src/cloud/item/copy-item'
import { entryAttributes, readEntry, stubAttributes } from '../../src/cloud/item/entry-item'
import type { Item } from '../../src/cloud/item/item'
import { entryKey, entryNumberIn, metaKey, snapshotKey } from '../../src/cloud/item/keys'
import { metaAttributes, readMeta } from '../../src/cloud/item/meta-item'
import type { FoundEntry, LogPage, Meta, ReadableCopy } from '../../src/sync/log'
import type { Answer, Conditional, Remote } from '../../src/sync/ports'
import type { EntryNumber } from '../../src/sync/scalars'

/** What lies in the table of one workspace, by sort key. */
interface Partitions {
  readonly log: Map<string, Item>
  readonly copies: Map<string, ReadableCopy>
  mark: Item | undefined
}

/** The whole table, by workspace. */
export type Items = Map<string, Partitions>

/** What several workspaces share. */
export interface FakeTable {
  /** Replaced as a whole by `restore`; `undefined`: there is no table. */
  workspaces: Items | undefined
}

export const createFakeTable = (): FakeTable => ({ workspaces: new Map() })

/** Partitions are never changed in place, only put anew: a copy of the maps is a copy of the table. */
const copyItems = ({ log, copies, mark }: Partitions): Partitions => ({
  log: new Map(log),
  copies: new Map(copies),
  mark,
})
const copyWorkspaces = (all: Items | undefined): Items | undefined =>
  all && new Map([...all].map(([name, items]) => [name, copyItems(items)]))

/** DynamoDB cuts an answer at 1 MB; tests may cut sooner, to see pages. In bytes. */
const pageBytes = 1024 * 1024
/** An item is at most 400 KB, so that two of them always stand in one answer. */
const leastItems = 2
/** DynamoDB refuses a larger item. In bytes. */
const maxItemBytes = 400 * 1024
/** An item's keys and attributes beside its payload, about. In bytes. */
const restBytes = 200

/**
 * The simulation's table: DynamoDB's semantics (conditional puts, strongly consistent reads, cut pages, copies instead of
 * references) over a map, one step a call. The contract suite holds it against real engines.
 */
export function createFakeRemote(options: {
  readonly workspace: string
  readonly pageBytes?: number
  readonly table?: FakeTable
}) {
  const { workspace, table = createFakeTable(), pageBytes: limit = pageBytes } = options
  let writes = 0
  const everSeen: string[] = []

  const own = (): Partitions | undefined => {
    const items = table.workspaces?.get(workspace) ?? { log: new Map(), copies: new Map(), mark: undefined }
    return table.workspaces?.set(workspace, items) && items
  }
  const withTable = async <T>(use: (items: Partitions) => Answer<T>): Promise<Answer<T>> => {
    const items = own()
    return items === undefined ? { ok: false, fault: { kind: 'no-table' } } : use(items)
  }
  const put = (sk: string, item: Item, condition: (there: Item | undefined) => boolean) =>
    withTable<Conditional>(({ log }) => {
      if (!condition(log.get(sk))) return taken
      writes++
      log.set(sk, copied(item))
      return written
    })

  const remote: Remote = {
    readLog: (from, after, most = Infinity) =>
      withTable(({ log }) => {
        const [start, past] = [entryKey(from), after === undefined ? '' : entryKey(after)]
        const keys = [...log.keys()].filter((sk) => sk >= start && sk > past && sk <= metaKey).sort()
        return ok(pageOf(keys, log, { bytes: limit, items: most }))
      }),
    append(entry, { orphan }) {
      const text = new TextDecoder().decode(entry.payload)
      const tooLarge = entry.payload.length + restBytes > maxItemBytes
      if (tooLarge || text.includes('"poison"')) {
        const detail = tooLarge ? 'too large' : 'poison'
        return withTable(() => ({ ok: false, fault: { kind: 'refused', detail } }))
      }
      const replaces = (there: Item) => orphan !== undefined && there.batch === orphan
      return put(entryKey(entry.number), entryAttributes(entry), (there) => {
        const goes = there === undefined || replaces(there)
        if (goes) everSeen.push(text)
        return goes
      })
    },
    createMeta: (meta) => put(metaKey, metaAttributes(meta), (there) => there === undefined),
    replaceMeta: (meta, { root, epoch, snapshot }) =>
      put(metaKey, metaAttributes(meta), (there) => {
        const same = there?.root === root && there.epoch === epoch
        return same && metaIn(there).meta?.snapshot?.id === snapshot?.id
      }),
    readSnapshotPart: (id, part) =>
      withTable(({ log }) => {
        const payload = log.get(snapshotKey(id, part))?.payload
        return ok(payload instanceof Uint8Array ? payload.slice() : undefined)
      }),
    putCopy: (copy) =>
      withTable<Conditional>(({ copies }) => {
        const there = copies.get(copy.key)
        if (there !== undefined && !older(there, copy)) return taken
        writes++
        copies.set(copy.key, structuredClone(copy))
        return written
      }),
    readCopiedMark: () => withTable(({ mark }) => ok(readMark(mark))),
    putCopiedMark: ({ epoch, entry }) =>
      withTable<Conditional>((now) => {
        const there = readMark(now.mark)
        if (there !== undefined && !older(there, { epoch, entry })) return taken
        writes++
        now.mark = { epoch, entry }
        return written
      }),
  }
  const entries = (): FoundEntry[] =>
    [...(own()?.log ?? [])]
      .flatMap(([sk, item]) => {
        const number = entryNumberIn(sk)
        return number === undefined ? [] : [readEntry(number, item)]
      })
      .sort((a, b) => a.number - b.number)
  const meta = (): Meta | undefined => metaIn(own()?.log.get(metaKey)).meta

  return {
    ...remote,
    save: () => copyWorkspaces(table.workspaces),
    restore(saved: Items | undefined): void {
      table.workspaces = copyWorkspaces(saved)
    },
    /** The account was emptied and the table made again. */
    reset(): void {
      table.workspaces = new Map()
    },
    deleteTable(): void {
      table.workspaces = undefined
    },
    /** Into the log, past every condition, as a person does in the console. */
    putByHand(sk: string, item: Item): void {
      own()?.log.set(sk, copied(item))
      writes++
    },
    deleteByHand(sk: string): void {
      if (own()?.log.delete(sk)) writes++
    },
    meta,
    entries,
    copies: () => structuredClone([...(own()?.copies.values() ?? [])]),
    writes: () => writes,
    /** Whether some entry ever held this text, whatever became of the table since. */
    everHeld: (text: string) => everSeen.some((payload) => payload.includes(`"${text}"`)),
    /** Payloads of all entries ever appended, oldest first. */
    everAppended: (): readonly string[] => everSeen,
    putSnapshotPart: (id: string, part: number, payload: Uint8Array): Promise<Answer<Conditional>> =>
      put(snapshotKey(id, part), { payload }, () => true),
    /** Only while root and epoch are unchanged and the old pointer is older, or the one that was seen and found void. */
    pointToSnapshot: (next: Meta, expected: Meta): Promise<Answer<Conditional>> =>
      put(metaKey, metaAttributes(next), (there) => {
        const pointed = metaIn(there).meta?.snapshot
        const same = there?.root === expected.root && there.epoch === expected.epoch
        const older = (pointed?.entry ?? 0) < (next.snapshot?.entry ?? 0)
        return same && (older || pointed?.id === expected.snapshot?.id)
      }),
    /** Only while the entry still carries this batch. */
    trimEntry: (number: EntryNumber, batch: string): Promise<Answer<Conditional>> => {
      const found = entries().find((entry) => entry.number === number)
      const stub = found && 'batch' in found ? stubAttributes({ ...found, trimmed: true }) : {}
      return put(entryKey(number), stub, (there) => there?.batch === batch)
    },
  }
}

const ok = <T>(value: T): Answer<T> => ({ ok: true, value })
const written: Answer<Conditional> = ok('written')
const taken: Answer<Conditional> = ok('taken')

const older = (a: CopiedMark, b: CopiedMark): boolean =>
  a.epoch < b.epoch || (a.epoch === b.epoch && a.entry < b.entry)

/** Payloads are the only thing in an item that could be changed from outside. */
const copied = (item: Item): Item =>
  item.payload instanceof Uint8Array ? { ...item, payload: item.payload.slice() } : { ...item }

function pageOf(
  keys: readonly string[],
  log: ReadonlyMap<string, Item>,
  most: { readonly bytes: number; readonly items: number },
): LogPage {
  const page: FoundEntry[] = []
  let bytes = 0
  for (const sk of keys) {
    const item = copied(log.get(sk) ?? {})
    if (sk === metaKey) return { entries: page, ...metaIn(item), bytes }
    bytes += restBytes + (item.payload instanceof Uint8Array ? item.payload.length : 0)
    const number = entryNumberIn(sk)
    if (number === undefined) continue
    if ((bytes > most.bytes && page.length >= leastItems) || page.length >= most.items)
      return { entries: page, next: page.at(-1)?.number ?? 0, bytes }
    page.push(readEntry(number, item))
  }
  return { entries: page, bytes }
}

function metaIn(item: Item | undefined): Pick<LogPage, 'meta' | 'brokenMeta'> {
  if (item === undefined) return {}
  const meta = readMeta(item)
  return typeof meta === 'string' ? { brokenMeta: meta } : { meta }
}
