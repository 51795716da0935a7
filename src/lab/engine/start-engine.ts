import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine, EngineName, EngineStorage } from './engine'
import { startDynalite } from './start-dynalite'
import { startDynamoDbLocal } from './start-dynamodb-local'

/** An engine that runs, and where it keeps its tables. `whyMemory` says why no folder is used although one was asked for. */
export interface RunningEngine {
  readonly engine: Engine
  readonly storage: EngineStorage
  readonly whyMemory: string | undefined
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function openFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    const probe = join(folder, '.probe')
    writeFileSync(probe, 'can this folder be written?')
    rmSync(probe)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

const start = (name: EngineName, storage: EngineStorage): ReturnType<typeof startDynalite> =>
  name === 'dynalite' ? startDynalite(storage) : startDynamoDbLocal(storage)

/**
 * Starts the engine on its folder, or in memory when there is no folder or it cannot be used.
 * @throws Error with a sentence for people when the engine does not even start in memory.
 */
export async function startEngine(name: EngineName, folder: string | undefined): Promise<RunningEngine> {
  let whyMemory: string | undefined
  if (folder !== undefined) {
    // Each engine has files of its own kind.
    const path = join(folder, name)
    whyMemory = openFolder(path)
    if (whyMemory === undefined) {
      const storage: EngineStorage = { kind: 'folder', path }
      const started = await start(name, storage)
      if (started.kind === 'started') return { engine: started.engine, storage, whyMemory }
      whyMemory = started.why
    }
  }
  const storage: EngineStorage = { kind: 'memory' }
  const started = await start(name, storage)
  if (started.kind === 'failed') throw new Error(started.why)
  return { engine: started.engine, storage, whyMemory }
}
