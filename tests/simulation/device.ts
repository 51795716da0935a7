import { freshMemory } from '../../src/sync/engine'
import type { Memory } from '../../src/sync/engine'
import type { MemoryStore } from '../support/memory-store'
import type { Task } from './tasks'

/** One device of the simulation. */
export interface Device {
  readonly index: number
  readonly store: MemoryStore
  /** What the present worker life remembers. */
  life: Memory
  tasks: Task[]
  lost: boolean
  /** How often somebody had changed the table when this device first came to it. */
  met: number | undefined
  /** Whether it was ever asked about other history. */
  asked: boolean
  clockOffset: number
  issued: number
}

export const newDevice = (index: number, store: MemoryStore): Device => ({
  index,
  store,
  life: freshMemory(),
  tasks: [],
  lost: false,
  met: undefined,
  asked: false,
  clockOffset: 0,
  issued: 0,
})

/** The same storage on another machine; nothing that was under way comes along. */
export const copyOf = (device: Device, index: number): Device => ({
  ...device,
  index,
  store: device.store.copy(),
  life: freshMemory(),
  tasks: [],
})
