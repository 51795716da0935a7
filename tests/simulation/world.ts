import { recordEdits } from '../../src/sync/changes'
import { freshMemory, replicaOf } from '../../src/sync/engine'
import type { JsonObject } from '../../src/sync/json'
import type { StoredDocument } from '../../src/sync/local'
import type { LocalStore, LocalTransaction, Remote, Rules } from '../../src/sync/ports'
import { createReplayer } from '../../src/sync/replayer'
import type { Replayer, RoundResult } from '../../src/sync/replayer'
import { batchId, deviceId, documentKey, rootOf } from '../../src/sync/scalars'
import { createFakeRemote } from '../support/fake-remote'
import { createMemoryStore } from '../support/memory-store'
import type { MemoryStore } from '../support/memory-store'
import type { Action, RequestFault } from './actions'
import { compact } from './compactor'
import { Ledger } from './ledger'
import { Task, turn } from './tasks'

export const rules: Rules = {
  uniqueNumber: (kind, value) =>
    kind === 'invoice' && typeof value.number === 'string' ? value.number : undefined,
}

/** The engine under test; mutants take its place. */
export type MakeReplayer = typeof createReplayer

export interface Device {
  readonly index: number
  readonly store: MemoryStore
  /** What the present worker life remembers. */
  life: ReturnType<typeof freshMemory>
  tasks: Task[]
  lost: boolean
  clockOffset: number
  issued: number
}

/** Devices, one table, and time, all owned by whoever calls `perform`. */
export class World {
  readonly devices: Device[] = []
  readonly remote = createFakeRemote({ workspace: 'main' })
  readonly ledger = new Ledger()
  /** What really happened, counted: a run in which nothing goes wrong proves nothing. */
  readonly happened = new Map<string, number>()
  private readonly delayed: (() => Promise<unknown>)[] = []
  private saved: ReturnType<typeof this.remote.save> | undefined
  private clock = Date.UTC(2026, 0, 1)
  private names = 0

  constructor(
    devices: number,
    private readonly makeReplayer: MakeReplayer = createReplayer,
  ) {
    for (let index = 0; index < devices; index++) this.addDevice(createMemoryStore(rules))
  }

  private addDevice(store: MemoryStore): Device {
    const index = this.devices.length
    const device = { index, store, life: freshMemory(), tasks: [], lost: false, clockOffset: 0, issued: 0 }
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
        return this.edit(action.device, action.doc, action.field)
      case 'issue':
        return this.issue(action.device)
      case 'run': {
        const task = this.start(action.device, action.short)
        return task && this.finish(task)
      }
      case 'start':
        this.start(action.device, action.short)
        return
      case 'step':
        return this.step(action.device, action.worker, action.fault)
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
      }
    }
  }

  private now(device: Device): number {
    return this.clock + device.clockOffset
  }

  /** A port call of `task` on `device`, gated. */
  private parts(device: Device, task: Task): Parameters<MakeReplayer>[0] {
    const store: LocalStore = {
      transaction: (mode, work) => task.local(mode, () => device.store.transaction(mode, work)),
    }
    const gate =
      <Name extends keyof Remote>(name: Name) =>
      (...args: Parameters<Remote[Name]>) =>
        task.request(name, () => (this.remote[name] as (...args: unknown[]) => never)(...args))
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
        newDeviceId: () => deviceId(`d${++this.names}`),
        newRoot: () => rootOf(`r${++this.names}`),
      },
      rules,
      readable: (_kind: string, value: JsonObject) => value,
    }
  }

  private newTask(device: Device, name: string): Task {
    const delayed = (apply: () => Promise<unknown>) => void this.delayed.push(apply)
    const task = new Task(`${name} of device ${device.index}`, (fault) => this.count(fault), delayed)
    device.tasks = device.tasks.filter(({ done }) => !done)
    if (device.tasks.length > 0) this.count('two workers')
    device.tasks.push(task)
    return task
  }

  private start(index: number, short: boolean): Task | undefined {
    const device = this.device(index)
    if (device === undefined) return undefined
    const task = this.newTask(device, 'round')
    if (!short) device.life.checkedAt = undefined
    else device.life.checkedAt = this.now(device)
    const replayer = this.makeReplayer(this.parts(device, task), device.life)
    task.begin(() => replayer.round())
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
  }

  private async edit(index: number, doc: string, field: string): Promise<void> {
    const device = this.device(index)
    if (device === undefined) return
    const key = documentKey('note', doc)
    await this.write(device, async (tx, id) => {
      const [before] = await tx.documents([key])
      const deletes = field === 'del'
      if (deletes && (before === undefined || before.deleted)) return
      const saw = (before?.value ?? {}) as Record<string, string>
      const token = this.ledger.add({
        device: index,
        doc: key,
        field: deletes ? undefined : field,
        saw,
        sawDeleted: before?.deleted ?? false,
      })
      const after = deletes ? saw : { ...saw, [field]: token }
      const edit = { key, before: before?.value, after, deleted: deletes }
      await recordEdits(tx, [edit], { at: this.now(device), device: id })
    })
    this.count(field === 'del' ? 'delete' : 'edit')
  }

  private async issue(index: number): Promise<void> {
    const device = this.device(index)
    if (device === undefined) return
    await this.write(device, async (tx, id) => {
      const [registration] = await tx.documents([documentKey('device', id)])
      const series = typeof registration?.value.series === 'string' ? registration.value.series : ''
      const number = await freeNumber(tx, series, device)
      const key = documentKey('invoice', `i${++this.names}`)
      const edit = { key, before: undefined, after: { number } }
      await recordEdits(tx, [edit], { at: this.now(device), device: id })
    })
    this.count('issue')
  }

  private write(
    device: Device,
    work: (tx: LocalTransaction, id: ReturnType<typeof deviceId>) => Promise<void>,
  ) {
    return device.store.transaction('write', async (tx) => {
      const replica = await replicaOf(tx, () => deviceId(`d${++this.names}`))
      await work(tx, replica.device)
    })
  }

  /** Faults end: late requests arrive, every device runs and agrees to what it is asked, until nothing moves. */
  async quiet(): Promise<void> {
    while (this.delayed.length > 0) await this.perform({ do: 'arrive' })
    for (const device of this.devices) {
      device.tasks = []
      device.life = freshMemory()
    }
    let still = 0
    for (let round = 0; still < 2; round++) {
      if (round > 60) throw new Error('never quiet')
      const before = this.remote.writes()
      let allDone = true
      for (const device of this.devices.filter(({ lost }) => !lost)) {
        this.clock += 60_000
        const { outcome } = await this.wholeRound(device)
        if (outcome.kind === 'other-history') await this.agree(device)
        allDone &&= outcome.kind === 'done'
      }
      still = allDone && this.remote.writes() === before ? still + 1 : 0
    }
  }

  private async wholeRound(device: Device): Promise<RoundResult> {
    const task = this.newTask(device, 'last round')
    let result: RoundResult | undefined
    const replayer: Replayer = this.makeReplayer(this.parts(device, task), device.life)
    task.begin(async () => (result = await replayer.round()))
    await this.finish(task)
    if (result === undefined) throw new Error('a round without a result')
    return result
  }

  private async agree(device: Device): Promise<void> {
    this.count('books merged')
    const task = this.newTask(device, 'agreement')
    const replayer = this.makeReplayer(this.parts(device, task), device.life)
    task.begin(() => replayer.agreeToMerge())
    await this.finish(task)
  }

  documentsOf(device: Device): Promise<StoredDocument[]> {
    return device.store.transaction('read', (tx) => tx.documentsPage(undefined, 10_000))
  }
}

/** A number that nothing on the device carries yet, and that the device never gave before. */
async function freeNumber(tx: LocalTransaction, series: string, device: Device): Promise<string> {
  for (;;) {
    const number = `${series}${++device.issued}`
    if ((await tx.holdersOfNumbers([number])).length === 0) return number
  }
}

const plainCompression = {
  pack: async (text: string) => new TextEncoder().encode(text),
  unpack: async (bytes: Uint8Array) => new TextDecoder().decode(bytes),
}
