import { freshMemory, replicaOf } from '../../src/sync/engine'
import type { JsonObject } from '../../src/sync/json'
import type { StoredDocument } from '../../src/sync/local'
import type { LogEntry, ReadableCopy } from '../../src/sync/log'
import type { LocalStore, Remote, Rules } from '../../src/sync/ports'
import { createReplayer } from '../../src/sync/replayer'
import type { RoundResult } from '../../src/sync/replayer'
import type { ReplayerParts } from '../../src/sync/replayer'
import { batchId, deviceId, rootOf } from '../../src/sync/scalars'
import { createFakeRemote } from '../support/fake-remote'
import { createMemoryStore } from '../support/memory-store'
import type { MemoryStore } from '../support/memory-store'
import type { Action, RequestFault, Trust } from './actions'
import { compact } from './compactor'
import { entryKey, metaKey, writeGarbage } from './by-hand'
import { Ledger } from './ledger'
import { LogImages } from './log-images'
import { editField, editLine, heal, issue, poison, settleConflict } from './people'
import type { Hands } from './people'
import { Task, turn } from './tasks'

export const rules: Rules = {
  uniqueNumber: (kind, value) =>
    kind === 'invoice' && typeof value.number === 'string' ? value.number : undefined,
}

export interface Device {
  readonly index: number
  readonly store: MemoryStore
  /** What the present worker life remembers. */
  life: ReturnType<typeof freshMemory>
  tasks: Task[]
  lost: boolean
  /** How often somebody had changed the table when this device first came to it. */
  met: number | undefined
  asked: boolean
  clockOffset: number
  issued: number
}

/** Devices, one table, and time, all owned by whoever calls `perform`. */
export class World {
  readonly devices: Device[] = []
  readonly remote: ReturnType<typeof createFakeRemote>
  private readonly images = new LogImages()
  readonly ledger = new Ledger()
  /** Seen on the way, where the end would not show it. */
  readonly violations: string[] = []
  /** What really happened, counted: a run in which nothing goes wrong proves nothing. */
  readonly happened = new Map<string, number>()
  private readonly delayed: (() => Promise<unknown>)[] = []
  private saved: ReturnType<World['remote']['save']>
  private clock = Date.UTC(2026, 0, 1)
  private names = 0
  /** Ids that devices took: one each, unless one was cloned. */
  idsMade = 0

  /** @param pageBytes where the table cuts an answer; DynamoDB does at 1 MB */
  constructor(devices: number, pageBytes?: number) {
    this.remote = createFakeRemote({ workspace: 'main', ...(pageBytes === undefined ? {} : { pageBytes }) })
    for (let index = 0; index < devices; index++) this.addDevice(createMemoryStore(rules))
  }

  private addDevice(store: MemoryStore): Device {
    const index = this.devices.length
    const device = {
      index,
      store,
      life: freshMemory(),
      tasks: [],
      lost: false,
      met: undefined,
      asked: false,
      clockOffset: 0,
      issued: 0,
    }
    this.devices.push(device)
    return device
  }

  private device(index: number): Device | undefined {
    const device = this.devices[index]
    return device === undefined || device.lost ? undefined : device
  }

  count(what: string): void {
    this.happened.set(what, (this.happened.get(what) ?? 0) + 1)
  }

  async perform(action: Action): Promise<void> {
    this.clock += 1_000
    switch (action.do) {
      case 'edit':
        return this.act(action.device, action.field === 'del' ? 'delete' : 'edit', (hands) =>
          editField(hands, action.doc, action.field),
        )
      case 'line':
        return this.act(action.device, `line ${action.how}`, (hands) =>
          editLine(hands, action.doc, action.how, action.at),
        )
      case 'settle':
        return this.act(action.device, 'settle', (hands) => settleConflict(hands, action.keeps))
      case 'poison':
        return this.act(action.device, 'poison', poison)
      case 'issue':
        return this.act(action.device, 'issue', (hands, device) =>
          issue(hands, `i${++this.names}`, () => ++device.issued),
        )
      case 'run': {
        const task = this.start(action.device, action.trust)
        return task && this.finish(task)
      }
      case 'start':
        this.start(action.device, action.trust)
        return
      case 'step':
        return this.step(action.device, action.worker, action.fault)
      case 'until':
        return this.until(action.device, action.worker, action.port)
      case 'stop': {
        const under = this.device(action.device)?.tasks.filter(({ done }) => !done) ?? []
        if (under.length > 0) this.count('cancel')
        under.forEach((task) => (task.cancelled = true))
        return
      }
      case 'agree': {
        const device = this.device(action.device)
        return device && this.agree(device)
      }
      case 'kill':
        return this.kill(action.device)
      case 'clone':
        return this.clone(action.device)
      case 'save':
        this.count('save')
        this.saved = this.remote.save()
        return
      case 'back':
        if (this.saved === undefined) return
        this.count('restore')
        this.remote.restore(this.saved)
        return
      case 'reset':
        this.count('reset')
        this.remote.reset()
        return
      case 'compact': {
        const task = this.startCompaction(action.device)
        return action.whole && task ? this.finish(task) : undefined
      }
      case 'lose': {
        const device = this.device(action.device)
        if (device === undefined) return
        this.count('device lost')
        device.lost = true
        device.tasks = []
        return
      }
      case 'clock': {
        const device = this.device(action.device)
        if (device) device.clockOffset += action.by
        this.count('clock jump')
        return
      }
      case 'arrive': {
        const request = this.delayed.shift()
        if (request === undefined) return
        this.count('late arrival')
        await request()
        return
      }
      case 'garbage':
        this.count('unreadable entry')
        writeGarbage(this.remote, `g${++this.names}`)
        return
      case 'hole': {
        const entry = this.remote.entries().at(-1 - action.back)
        if (entry === undefined) return
        this.count('entry deleted')
        this.remote.deleteByHand(entryKey(entry.number))
        return
      }
      case 'unmeta':
        this.count('meta deleted')
        this.remote.deleteByHand(metaKey)
    }
  }

  private now(device: Device): number {
    return this.clock + device.clockOffset
  }

  /** A port call of `task` on `device`, gated. */
  private parts(device: Device, task: Task): ReplayerParts {
    const store: LocalStore = {
      transaction: (mode, work) => task.local(mode, () => device.store.transaction(mode, work)),
    }
    const gate =
      <Name extends keyof Remote>(name: Name) =>
      (...args: Parameters<Remote[Name]>) => {
        if (name === 'putCopy') this.watchCopy(args[0] as ReadableCopy)
        return task.request(name, () => {
          if (name === 'append') this.images.take(args[0] as LogEntry)
          return (this.remote[name] as (...args: unknown[]) => never)(...args)
        })
      }
    return {
      store,
      remote: {
        readLog: gate('readLog'),
        append: gate('append'),
        createMeta: gate('createMeta'),
        replaceMeta: gate('replaceMeta'),
        readSnapshotPart: gate('readSnapshotPart'),
        putCopy: gate('putCopy'),
        readCopiedMark: gate('readCopiedMark'),
        putCopiedMark: gate('putCopiedMark'),
      } as Remote,
      compression: plainCompression,
      world: {
        now: () => this.now(device),
        random: () => 0.5,
        newBatchId: () => batchId(`b${++this.names}`),
        newDeviceId: () => this.newDeviceId(),
        newRoot: () => rootOf(`r${++this.names}`),
      },
      rules,
      readable: (_kind: string, value: JsonObject) => value,
    }
  }

  private changes(): number {
    const changing = ['reset', 'restore', 'entry deleted', 'meta deleted']
    return changing.reduce((sum, what) => sum + (this.happened.get(what) ?? 0), 0)
  }

  private newTask(device: Device, name: string): Task {
    const delayed = (apply: () => Promise<unknown>) => void this.delayed.push(apply)
    const task = new Task(`${name} of device ${device.index}`, (fault) => this.count(fault), delayed)
    device.tasks = device.tasks.filter(({ done }) => !done)
    if (device.tasks.length > 0) this.count('two workers')
    device.met ??= device.asked ? undefined : this.changes()
    device.tasks.push(task)
    return task
  }

  private newDeviceId() {
    this.idsMade++
    return deviceId(`d${++this.names}`)
  }

  /** No program may ever read from the copies what no entry of the log held. */
  private watchCopy(copy: ReadableCopy): void {
    if (!this.images.has(copy))
      this.violations.push(`a copy of ${copy.key} shows what no entry held: ${JSON.stringify(copy.value)}`)
  }

  private start(index: number, trust: Trust): Task | undefined {
    const device = this.device(index)
    if (device === undefined) return undefined
    const task = this.newTask(device, 'round')
    // A second worker beside the first has a memory of its own.
    const life = device.tasks.length > 1 ? freshMemory() : device.life
    life.checkedAt = { none: undefined, fresh: this.now(device), lately: this.now(device) - 60_000 }[trust]
    const replayer = createReplayer(this.parts(device, task), life)
    task.begin(() => replayer.round({ stopped: () => task.cancelled }))
    return task
  }

  private startCompaction(index: number): Task | undefined {
    const device = this.device(index)
    if (device === undefined) return undefined
    const task = this.newTask(device, 'compaction')
    const parts = this.parts(device, task)
    task.begin(() => compact(parts, this.remote, task, `s${++this.names}`))
    this.count('compaction')
    return task
  }

  private async compactWhole(): Promise<void> {
    for (const { index } of this.devices) await this.perform({ do: 'compact', device: index, whole: true })
  }

  private async finish(task: Task): Promise<void> {
    await turn()
    while (await task.step());
    if (!task.done) throw new Error(`${task.name} hangs`)
  }

  private async step(index: number, worker: number, fault?: RequestFault): Promise<void> {
    const device = this.device(index)
    await turn()
    const tasks = device?.tasks.filter(({ done }) => !done) ?? []
    await tasks[worker]?.step(fault)
  }

  private async until(index: number, worker: number, port: string): Promise<void> {
    const device = this.device(index)
    await turn()
    const task = device?.tasks.filter(({ done }) => !done)[worker]
    while (task && !task.done && !task.standsBefore(port)) if (!(await task.step())) return
  }

  private kill(index: number): void {
    const device = this.device(index)
    if (device === undefined) return
    if (device.tasks.some(({ done }) => !done)) this.count('kill')
    device.tasks = []
    device.life = freshMemory()
  }

  private clone(index: number): void {
    const device = this.device(index)
    if (device === undefined) return
    this.count('clone')
    const copy = this.addDevice(device.store.copy())
    copy.clockOffset = device.clockOffset
    copy.issued = device.issued
    copy.met = device.met
    copy.asked = device.asked
  }

  private async act(
    index: number,
    what: string,
    work: (hands: Hands, device: Device) => Promise<unknown>,
  ): Promise<void> {
    const device = this.device(index)
    if (device === undefined) return
    await device.store.transaction('write', async (tx) => {
      const { device: id } = await replicaOf(tx, () => this.newDeviceId())
      const did = await work({ tx, ledger: this.ledger, device: index, id, at: this.now(device) }, device)
      if (did !== false) this.count(what)
    })
  }

  /**
   * Faults end: late requests arrive, every device runs and agrees to what it is asked, until nothing moves. Then
   * every device has a last word (two clones know of each other only once both have written), and it is quiet again.
   */
  async quiet(): Promise<void> {
    while (this.delayed.length > 0) await this.perform({ do: 'arrive' })
    for (const device of this.devices) {
      device.tasks = []
      device.life = freshMemory()
    }
    await this.settleDown()
    // Whoever is past a missing entry cannot see it: somebody new does.
    if (this.happened.has('entry deleted')) this.addDevice(createMemoryStore(rules))
    for (const { index } of this.devices) {
      await this.act(index, 'heal', heal)
      if (this.happened.has('clone'))
        await this.perform({ do: 'edit', device: index, doc: `Z${index}`, field: 'a' })
    }
    await this.settleDown()
  }

  private async settleDown(): Promise<void> {
    let still = 0
    const outcomes = new Map<number, string>()
    for (let round = 0; still < 2; round++) {
      if (round > 60) throw new Error(`never quiet: ${[...outcomes.values()].join(', ')}`)
      const before = this.remote.writes()
      let allDone = true
      for (const device of this.devices.filter(({ lost }) => !lost)) {
        this.clock += 60_000
        const { outcome } = await this.wholeRound(device)
        outcomes.set(device.index, 'detail' in outcome ? outcome.detail : outcome.kind)
        if (outcome.kind === 'other-history') await this.agree(device)
        // A restore between reading `meta` and trimming leaves stubs without a snapshot: whoever is whole writes one.
        if (outcome.kind === 'damaged') await this.compactWhole()
        allDone &&= outcome.kind === 'done'
      }
      still = allDone && this.remote.writes() === before ? still + 1 : 0
      // The last look is a whole one: a light poll trusts what the worker remembers.
      if (still === 1) this.devices.forEach(({ life }) => (life.checkedAt = undefined))
    }
  }

  private async wholeRound(device: Device): Promise<RoundResult> {
    const task = this.newTask(device, 'last round')
    let result: RoundResult | undefined
    const replayer = createReplayer(this.parts(device, task), device.life)
    task.begin(async () => (result = await replayer.round()))
    await this.finish(task)
    if (result === undefined) throw new Error('a round without a result')
    return result
  }

  private async agree(device: Device): Promise<void> {
    const replica = await device.store.transaction('read', (tx) => tx.replica())
    if (replica?.question === undefined) return
    this.count('books merged')
    if (device.met === this.changes())
      this.violations.push(`D${device.index} is asked, and nothing happened to the table since it came`)
    device.asked = true
    device.met = undefined
    const task = this.newTask(device, 'agreement')
    const replayer = createReplayer(this.parts(device, task), device.life)
    task.begin(() => replayer.agreeToMerge())
    await this.finish(task)
  }

  documentsOf(device: Device): Promise<StoredDocument[]> {
    return device.store.transaction('read', (tx) => tx.documentsPage(undefined, 10_000))
  }
}

const plainCompression = {
  pack: async (text: string) => new TextEncoder().encode(text),
  unpack: async (bytes: Uint8Array) => new TextDecoder().decode(bytes),
}
