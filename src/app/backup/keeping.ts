import type { Vault } from '../../store/vault'

/** What is known of how safe the books are on this device. It does not sync. */
export interface Keeping {
  /** When everything was last written to a file, epoch milliseconds. */
  readonly backedUpAt?: number
  /** When the browser was last asked to keep the data. */
  readonly askedAt?: number
  /** No reminder before this moment. */
  readonly quietUntil?: number
}

export const keepingKey = 'keeping'
const names = ['backedUpAt', 'askedAt', 'quietUntil'] as const

export function readKeeping(value: unknown): Keeping {
  if (typeof value !== 'object' || value === null) return {}
  const found = value as Partial<Record<string, unknown>>
  return Object.fromEntries(
    names.flatMap((name) => (Number.isFinite(found[name]) ? [[name, found[name]]] : [])),
  )
}

/** Not being able to remember it is no reason to fail what it is about. */
export async function remember(vault: Vault, change: Keeping): Promise<void> {
  try {
    await vault.put(keepingKey, { ...readKeeping(await vault.get(keepingKey)), ...change })
  } catch {
    return
  }
}

/** How much there is, and whether the browser may throw it away when it runs short of space. Absent: it does not say. */
export interface StorageState {
  readonly usage?: number
  readonly quota?: number
  readonly persisted?: boolean
}

type Manager = Partial<Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>>

/** Absent over plain HTTP and in older WebKit. */
const browserStorage = (): Manager => (navigator as { readonly storage?: Manager }).storage ?? {}

export async function storageState(manager: Manager = browserStorage()): Promise<StorageState> {
  const [estimate, persisted] = await Promise.all([
    manager.estimate?.().catch(() => undefined),
    manager.persisted?.().catch(() => undefined),
  ])
  return {
    ...(estimate?.usage === undefined ? {} : { usage: estimate.usage }),
    ...(estimate?.quota === undefined ? {} : { quota: estimate.quota }),
    ...(persisted === undefined ? {} : { persisted }),
  }
}

/** Asks the browser not to throw the books away. @returns its answer; `undefined` where it can't be asked */
export async function askToKeep(
  vault: Vault,
  now: number,
  manager: Manager = browserStorage(),
): Promise<boolean | undefined> {
  const answer = await manager.persist?.().catch(() => undefined)
  await remember(vault, { askedAt: now })
  return answer
}

const askAgainMs = 30 * 24 * 60 * 60_000

/**
 * After something was issued: the moment at which a person sees why, and at which browsers that decide by themselves tend to say
 * yes. Not again within a month.
 */
export async function askToKeepAfterIssue(
  vault: Vault,
  now: number,
  manager: Manager = browserStorage(),
): Promise<void> {
  const { askedAt } = readKeeping(await vault.get(keepingKey).catch(() => undefined))
  if (askedAt !== undefined && now - askedAt < askAgainMs) return
  if ((await storageState(manager)).persisted !== true) await askToKeep(vault, now, manager)
}
