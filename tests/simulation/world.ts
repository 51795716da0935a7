import { freshMemory, replicaOf } from '../../src/sync/engine'
import type { StoredDocument } from '../../src/sync/local'
import type { Remote } from '../../src/sync/ports'
import { readAhead } from '../../src/sync/read-ahead'
import { createReplayer } from '../../src/sync/replayer'
import type { ReplayerParts } from '../../src/sync/replayer'
import { deviceId } from '../../src/sync/scalars'
import { createFakeRemote } from '../support/fake-remote'
import { createMemoryStore } from '../support/memory-store'
import type { MemoryStore } from '../support/memory-store'
import type { Action, RequestFault, Trust } from './actions'
import { compact } from './compactor'
import { copyOf, newDevice } from './device'
import type { Device } from './device'
import { entryKey, metaKey, writeGarbage } from './by-hand'
import { gatedPorts } from './gated-ports'
import { Ledger } from './ledger'
import { LogImages } from './log-images'
import { editField, editLine, issue, makeLarge, poison, settleConflict } from './people'
import type { Hands } from './people'
import { rules } from './rules'
import { Task, turn } from './tasks'

/** Devices, one table, and time, all owned by whoever calls `perform`. */
export class World {
  readonly devices: Device[] = []
  readonly remote: ReturnType<typeof createFakeRemote>
  readonly images = new LogImages()
  readonly ledger = new Ledger()
  /** Seen on the way, where the end would not show it. */
  readonly violations: string[] = []
  /** What really happened, counted: a run in which nothing goes wrong proves nothing. */
  readonly happened = new Map<string, number>()
  delayed: { readonly name: string; readonly arrive: () => Promise<unknown> }[] = []
  private saved: ReturnType<World['remote']['save']>
  clock = Date.UTC(2026, 0, 1)
  private names = 0
  /** Ids that devices took: one each, unless one was cloned. */
  idsMade = 0

  /** @param pageBytes where the table cuts an answer; DynamoDB does at 1 MB */
  constructor(devices: number, pageBytes?: number) {
    this.remote = createFakeRemote({ workspace: 'main', ...(pageBytes === undefined ? {} : { pageBytes }) })
    for (let index = 0; index < devices; index++) this.addDevice(createMemoryStore(rules))
  }

  addDevice(store: MemoryStore): Device {
    const device = newDevice(this.devices.length, store)
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
      case 'large':
        return this.act(action.device, 'large', (hands) => makeLarge(hands, action.documents))
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
        return device && agree(this, device)
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
        this.stopTrimming()
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
        await request.arrive()
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

  now(device: Device): number {
    return this.clock + device.clockOffset
  }

  newName = (): number => ++this.names

  newDeviceId() {
    this.idsMade++
    return deviceId(`d${this.newName()}`)
  }

  /** How often somebody changed the table under the devices. */
  changes(): number {
    const changing = ['reset', 'restore', 'entry deleted', 'meta deleted']
    return changing.reduce((sum, what) => sum + (this.happened.get(what) ?? 0), 0)
  }

  newTask(device: Device, name: string): Task {
    const delayed = (what: string, arrive: () => Promise<unknown>) =>
      void this.delayed.push({ name: what, arrive })
    const task = new Task(`${name} of device ${device.index}`, (fault) => this.count(fault), delayed)
    device.tasks = device.tasks.filter(({ done }) => !done)
    if (device.tasks.length > 0) this.count('two workers')
    device.met ??= device.asked ? undefined : this.changes()
    device.tasks.push(task)
    return task
  }

  private start(index: number, trust: Trust): Task | undefined {
    const device = this.device(index)
    if (device === undefined) return undefined
    const task = this.newTask(device, 'round')
    const parts = gatedPorts(this, device, task)
    const remote = this.remoteOf(parts, trust)
    // A second worker beside the first has a memory of its own, and so has a session that has just begun.
    const life = device.tasks.length > 1 || trust === 'ahead' ? freshMemory() : device.life
    const checked = { fresh: 0, slow: 0, lately: 60_000, none: undefined, ahead: undefined }[trust]
    life.checkedAt = checked === undefined ? undefined : this.now(device) - checked
    const replayer = createReplayer({ ...parts, remote }, life)
    task.begin(async () => {
      // What was asked ahead may be answered before the round begins.
      if (trust === 'ahead') await task.local('accepted', async () => undefined)
      return replayer.round({ stopped: () => task.cancelled })
    })
    return task
  }

  private remoteOf({ remote, store, world }: ReplayerParts, trust: Trust): Remote {
    if (trust === 'ahead') return readAhead(remote, store, world)
    if (trust !== 'slow') return remote
    // Each append takes longer than the history is trusted without a look.
    const append: Remote['append'] = async (...asked) => {
      const answer = await remote.append(...asked)
      this.clock += 31_000
      return answer
    }
    return { ...remote, append }
  }

  /**
   * AWS restores into a new table, where what was on its way to the old one never arrives. Writes of entries arrive here
   * all the same, to be harder than the world; but nobody can tell a trim that arrives from one that should not have.
   */
  private stopTrimming(): void {
    this.delayed = this.delayed.filter(({ name }) => name !== 'trim')
    for (const device of this.devices)
      device.tasks = device.tasks.filter((task) => !task.standsBefore('trim'))
  }

  private startCompaction(index: number): Task | undefined {
    const device = this.device(index)
    if (device === undefined) return undefined
    const task = this.newTask(device, 'compaction')
    const parts = gatedPorts(this, device, task)
    task.begin(() => compact(parts, this.remote, task, `s${++this.names}`))
    this.count('compaction')
    return task
  }

  async finish(task: Task): Promise<void> {
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
    this.devices.push(copyOf(device, this.devices.length))
  }

  async act(
    index: number,
    what: string,
    work: (hands: Hands, device: Device) => Promise<unknown>,
  ): Promise<void> {
    const device = this.device(index)
    if (device === undefined) return
    this.clock += 1_000
    await device.store.transaction('write', async (tx) => {
      const { device: id } = await replicaOf(tx, () => this.newDeviceId())
      const did = await work({ tx, ledger: this.ledger, device: index, id, at: this.now(device) }, device)
      if (did !== false) this.count(what)
    })
  }

  /** The same world once more, to go another way from here; there, what is under way here was killed. */
  fork(): World {
    const other = new World(0)
    other.devices.push(...this.devices.map((device) => copyOf(device, device.index)))
    other.remote.restore(this.remote.save())
    other.ledger.edits.push(...this.ledger.edits)
    other.ledger.settled.push(...this.ledger.settled)
    this.happened.forEach((times, what) => other.happened.set(what, times))
    other.images.include(this.images)
    other.clock = this.clock
    other.names = this.names
    other.idsMade = this.idsMade
    return other
  }

  documentsOf(device: Device): Promise<StoredDocument[]> {
    return device.store.transaction('read', (tx) => tx.documentsPage(undefined, 10_000))
  }
}

/** A person agrees to merge these books into what the table now holds, if the device asks. */
export async function agree(world: World, device: Device): Promise<void> {
  const replica = await device.store.transaction('read', (tx) => tx.replica())
  if (replica?.question === undefined) return
  world.count('books merged')
  if (device.met === world.changes())
    world.violations.push(`D${device.index} is asked, and nothing happened to the table since it came`)
  device.asked = true
  device.met = undefined
  const task = world.newTask(device, 'agreement')
  const replayer = createReplayer(gatedPorts(world, device, task), device.life)
  task.begin(() => replayer.agreeToMerge())
  await world.finish(task)
}
