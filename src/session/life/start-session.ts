import { maskAccessKeyId } from '../credentials'
import type { Endpoint } from '../place/endpoint'
import type { Region } from '../place/region'
import type { TableName } from '../place/table-name'
import type { WorkspaceName } from '../place/workspace-name'
import type { FoundSet } from '../reading/found-set'
import type { EndsFrom, Session } from './session'

export interface SessionPlan {
  /** Random and fresh, such as a UUID. */
  readonly id: string
  readonly found: FoundSet
  /** From `fingerprintKeyId`. */
  readonly keyFingerprint: string
  readonly region: Region
  readonly endpoint?: Endpoint
  readonly table: TableName
  readonly workspace: WorkspaceName
  /** `Time left in the lab`, milliseconds: used where the text names no end. */
  readonly leftMs: number
  /** Device clock, epoch milliseconds. */
  readonly now: number
  /** Server minus device time as the last session knew it: a better start than believing the device. */
  readonly clockOffset?: number
}

/**
 * A session that nothing has checked yet: `sessionState` says offline until `afterSuccess`. The end comes from the text
 * where it names one, else from the person; credentials without a token have none.
 */
export function startSession(plan: SessionPlan): Session {
  const { found, id, keyFingerprint, region, endpoint, table, workspace } = plan
  const offset = plan.clockOffset ?? 0
  const startedAt = plan.now + offset
  return {
    v: 1,
    id,
    keyHint: maskAccessKeyId(found.accessKeyId),
    keyFingerprint,
    temporary: found.temporary,
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    table,
    workspace,
    startedAt,
    ...ending(found, startedAt, plan.leftMs),
    clock: { offset, known: false, latest: startedAt },
    outcome: { kind: 'unchecked' },
  }
}

/** A session whose credentials come from a URL: none yet, so they are due at once. */
export function startRenewed(
  plan: Pick<SessionPlan, 'id' | 'region' | 'endpoint' | 'table' | 'workspace' | 'now' | 'clockOffset'>,
): Session {
  const { id, region, endpoint, table, workspace } = plan
  const offset = plan.clockOffset ?? 0
  const startedAt = plan.now + offset
  return {
    v: 1,
    id,
    keyHint: '',
    keyFingerprint: '',
    temporary: true,
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    table,
    workspace,
    startedAt,
    renewAt: startedAt,
    clock: { offset, known: false, latest: startedAt },
    outcome: { kind: 'unchecked' },
  }
}

function ending(
  found: FoundSet,
  startedAt: number,
  leftMs: number,
): { endsAt?: number; endsFrom?: EndsFrom } {
  if (!found.temporary) return {}
  if (found.expiration !== undefined) return { endsAt: found.expiration, endsFrom: 'text' }
  return { endsAt: startedAt + (found.timeLeftMs ?? leftMs), endsFrom: 'person' }
}
