import { randomInt } from 'node:crypto'
import { createCredentialRegistry } from './credentials/credential-registry'
import { credentialsBlock, type CredentialSet } from './credentials/credential-set'
import { readLabFile, writeLabFile, type LabMemory } from './credentials/lab-file'
import type { EngineName, EngineStorage } from './engine/engine'
import { deleteAllTables } from './engine/delete-all-tables'
import { connectToEngine } from './engine/engine-request'
import { startEngine } from './engine/start-engine'
import { createFrontDoor } from './front-door'
import type { DeniedAction } from './gateway/authorize'
import { noFaults, type Faults, type RequestScript } from './gateway/faults'
import type { LabWorld } from './gateway/lab-world'
import { createRequestLog, type LoggedRequest } from './gateway/request-log'
import { listenFrom } from './serving/listen'

export interface LabOptions {
  readonly engine: EngineName
  /** Where tables and credentials outlive the process; without it all is in memory. */
  readonly folder?: string
  /** The first port to try; 0 or nothing takes any free one. */
  readonly port?: number
  /** Epoch milliseconds: the time that AWS believes it is. */
  readonly clock?: () => number
  /** Numbers from 0 up to but not including 1, for the faults. */
  readonly random?: () => number
  /** The region that credentials blocks name. Default us-east-1. */
  readonly region?: string
}

/** A small AWS account with DynamoDB in it, on this machine. */
export interface Lab {
  /** `http://localhost:<port>`: the API by POST, a page for people by GET. */
  readonly endpoint: string
  readonly port: number
  readonly engine: EngineName
  readonly storage: EngineStorage
  /** Why nothing is kept although a folder was asked for. */
  readonly whyMemory: string | undefined
  /** Settles with a sentence when the engine stops by itself. */
  readonly died: Promise<string>
  /** The account number in ARNs, 12 digits. */
  readonly account: string
  /** Turned at will; works on the next request. */
  readonly faults: Faults
  /** The latest requests, oldest first. */
  readonly requests: readonly LoggedRequest[]
  issue(life: { readonly lifeMs: number }): CredentialSet
  blockFor(set: CredentialSet): string
  /** All sets given out so far are denied everything, as when a Learner Lab ends. */
  endLab(): void
  expire(accessKeyId: string): void
  /** Deletes all tables. With another account number all keys given out so far become unknown, too. */
  resetAccount(options?: { readonly newAccount?: string }): Promise<void>
  denyAction(action: DeniedAction): void
  /** While a script is set, rates of faults do not count. `undefined` takes it away. */
  onRequest(script: RequestScript | undefined): void
  close(): Promise<void>
}

const firstAccount = '123456789012'

function remember(folder: string, memory: LabMemory): void {
  try {
    writeLabFile(folder, memory)
  } catch (error) {
    console.warn(`The credentials will not outlive this run: ${String(error)}`)
  }
}

/**
 * Starts an engine and the gateway before it.
 * @throws Error with a sentence for people when there is no engine to start or no port to be had.
 */
export async function startLab(options: LabOptions): Promise<Lab> {
  const clock = options.clock ?? Date.now
  const random = options.random ?? ((): number => randomInt(2 ** 32) / 2 ** 32)
  const { engine, storage, whyMemory } = await startEngine(options.engine, options.folder)
  const folder = storage.kind === 'folder' ? options.folder : undefined
  const remembered = folder === undefined ? undefined : readLabFile(folder)
  const line = connectToEngine(engine.port)
  const world: LabWorld = {
    region: options.region ?? 'us-east-1',
    registry: createCredentialRegistry(clock, remembered?.sets ?? [], (sets) => {
      if (folder !== undefined) remember(folder, { account: world.account, sets })
    }),
    engine: line,
    log: createRequestLog(),
    faults: noFaults(),
    clock,
    random,
    account: remembered?.account ?? firstAccount,
    deniedAction: undefined,
    script: undefined,
    resetting: Promise.resolve(),
    count: 0,
  }
  const blockFor = (set: CredentialSet): string => credentialsBlock(set, world.region, lab.endpoint)
  const resetAccount: Lab['resetAccount'] = async (reset) => {
    const emptied = world.resetting.then(() => deleteAllTables(line))
    world.resetting = emptied.catch(() => undefined)
    await emptied
    if (reset?.newAccount === undefined) return
    world.account = reset.newAccount
    world.registry.forgetAll()
  }
  const frontDoor = createFrontDoor(world, { engine: engine.name, storage, blockFor, resetAccount })
  const listening = await listenFrom(options.port ?? 0, frontDoor).catch(async (error: unknown) => {
    line.close()
    await engine.close()
    throw error
  })
  const lab: Lab = {
    endpoint: `http://localhost:${listening.port}`,
    port: listening.port,
    engine: engine.name,
    storage,
    whyMemory,
    died: engine.died,
    get account() {
      return world.account
    },
    faults: world.faults,
    requests: world.log.requests,
    issue: ({ lifeMs }) => world.registry.issue(lifeMs),
    blockFor,
    endLab: () => world.registry.endLab(),
    expire: (accessKeyId) => world.registry.expire(accessKeyId),
    resetAccount,
    denyAction: (action) => void (world.deniedAction = action),
    onRequest: (script) => void (world.script = script),
    close: async () => {
      await listening.close()
      line.close()
      await engine.close()
    },
  }
  return lab
}
