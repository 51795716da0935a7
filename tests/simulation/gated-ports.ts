import type { JsonObject } from '../../src/sync/json'
import type { LogEntry, ReadableCopy } from '../../src/sync/log'
import type { Answer, LocalStore, Remote } from '../../src/sync/ports'
import type { ReplayerParts } from '../../src/sync/replayer'
import { batchId, rootOf } from '../../src/sync/scalars'
import type { DeviceId } from '../../src/sync/scalars'
import { plainCompression } from './compression'
import type { Device } from './device'
import { rules } from './rules'
import type { Task } from './tasks'
import type { LogImages } from './log-images'

/** What the ports need of the world behind them. */
interface Behind {
  readonly remote: Remote
  readonly images: Pick<LogImages, 'take' | 'has'>
  readonly violations: string[]
  now(device: Device): number
  newName(): number
  newDeviceId(): DeviceId
}

type AnyCall = (...args: unknown[]) => Promise<Answer<unknown>>

/** What the engine on `device` sees of the world: each call waits until the scheduler lets `task` on. */
export function gatedPorts(world: Behind, device: Device, task: Task): ReplayerParts {
  const store: LocalStore = {
    transaction: (mode, work) => task.local(mode, () => device.store.transaction(mode, work)),
  }
  const { remote } = world
  const gate = <Name extends keyof Remote>(name: Name, call: Remote[Name]): Remote[Name] =>
    ((...args: unknown[]) => task.request(name, () => (call as AnyCall)(...args))) as Remote[Name]
  return {
    store,
    remote: {
      readLog: gate('readLog', (from, after, most) => remote.readLog(from, after, most)),
      append: gate('append', async (entry: LogEntry, condition) => {
        const answer = await remote.append(entry, condition)
        if (answer.ok && answer.value === 'written') world.images.take(entry)
        return answer
      }),
      createMeta: gate('createMeta', (meta) => remote.createMeta(meta)),
      replaceMeta: gate('replaceMeta', (meta, expected) => remote.replaceMeta(meta, expected)),
      readSnapshotPart: gate('readSnapshotPart', (id, part) => remote.readSnapshotPart(id, part)),
      putCopy: gate('putCopy', (copy: ReadableCopy) => {
        // No program may ever read from the copies what no entry of the log held.
        if (!world.images.has(copy))
          world.violations.push(
            `the copy of ${copy.key} shows what no entry held: ${JSON.stringify(copy.value)}`,
          )
        return remote.putCopy(copy)
      }),
      readCopiedMark: gate('readCopiedMark', () => remote.readCopiedMark()),
      putCopiedMark: gate('putCopiedMark', (mark) => remote.putCopiedMark(mark)),
    },
    compression: plainCompression,
    world: {
      now: () => world.now(device),
      random: () => 0.5,
      newBatchId: () => batchId(`b${world.newName()}`),
      newDeviceId: () => world.newDeviceId(),
      newRoot: () => rootOf(`r${world.newName()}`),
    },
    rules,
    readable: (_kind: string, value: JsonObject) => value,
  }
}
