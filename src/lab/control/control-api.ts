import { randomInt } from 'node:crypto'
import type { CredentialSet } from '../credentials/credential-set'
import type { EngineName, EngineStorage } from '../engine/engine'
import type { Faults } from '../gateway/faults'
import type { LabWorld } from '../gateway/lab-world'
import { pageOfItems, summarizeTables } from './browse-tables'

/** What the control page can do beyond looking into the lab's world. */
export interface LabControls {
  readonly engine: EngineName
  readonly storage: EngineStorage
  blockFor(set: CredentialSet): string
  resetAccount(options?: { readonly newAccount?: string }): Promise<void>
}

export type ControlAnswer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unknown' }

export interface ControlCall {
  readonly method: string
  /** Without the leading `/lab/`. */
  readonly name: string
  readonly query: URLSearchParams
  readonly body: unknown
}

const longestLifeMs = 36 * 60 * 60_000
const longestLatencyMs = 60_000

const done = (value: unknown): ControlAnswer => ({ kind: 'done', value })

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined

function stateOf(world: LabWorld, controls: LabControls): object {
  const sets = world.registry.all().map(({ set }) => ({
    accessKeyId: set.accessKeyId,
    state: world.registry.stateOf(set),
    expiresAt: set.expiresAt,
  }))
  return {
    account: world.account,
    region: world.region,
    engine: controls.engine,
    storage: controls.storage.kind,
    now: world.clock(),
    sets: sets.slice(-20).reverse(),
    faults: world.faults,
    totals: Object.fromEntries(world.log.totals()),
  }
}

function issue(world: LabWorld, controls: LabControls, body: unknown): ControlAnswer {
  const lifeMs = fieldOf(body, 'lifeMs')
  if (typeof lifeMs !== 'number' || !(lifeMs > 0 && lifeMs <= longestLifeMs)) {
    return { kind: 'refused', why: 'A life of up to 36 hours, in milliseconds, please.' }
  }
  const set = world.registry.issue(lifeMs)
  return done({ block: controls.blockFor(set), expiresAt: set.expiresAt })
}

function setFaults(faults: Faults, body: unknown): ControlAnswer {
  const names = Object.keys(faults) as (keyof Faults)[]
  const given = names.map((name) => [name, fieldOf(body, name)] as const)
  const wrong = given.find(([name, value]) => {
    const most = name === 'latencyMs' ? longestLatencyMs : 1
    return typeof value !== 'number' || !(value >= 0 && value <= most)
  })
  if (wrong) return { kind: 'refused', why: `${wrong[0]} is missing or out of range.` }
  Object.assign(faults, Object.fromEntries(given))
  return done(faults)
}

async function reset(controls: LabControls, body: unknown): Promise<ControlAnswer> {
  const other = String(randomInt(100_000_000_000, 200_000_000_000))
  await controls.resetAccount(fieldOf(body, 'newAccount') === true ? { newAccount: other } : {})
  return done({})
}

/** One request of the control page, already known to come from it. */
export async function control(
  world: LabWorld,
  controls: LabControls,
  { method, name, query, body }: ControlCall,
): Promise<ControlAnswer> {
  switch (`${method} ${name}`) {
    case 'GET state':
      return done(stateOf(world, controls))
    case 'GET tables':
      return done(await summarizeTables(world.engine))
    case 'GET items':
      return done(await pageOfItems(world.engine, query.get('table') ?? '', query.get('start') ?? undefined))
    case 'POST credentials':
      return issue(world, controls, body)
    case 'POST end':
      world.registry.endLab()
      return done({})
    case 'POST reset':
      return reset(controls, body)
    case 'POST faults':
      return setFaults(world.faults, body)
    default:
      return { kind: 'unknown' }
  }
}
