import { checkEndpoint } from '../place/endpoint'
import { readRegion } from '../place/region'
import { readTableName } from '../place/table-name'
import { readWorkspaceName } from '../place/workspace-name'
import type {
  ClockReading,
  EndReason,
  EndsFrom,
  LastOutcome,
  RenewalFault,
  Session,
  Trouble,
  TroubleReason,
} from './session'

export type StoredSession =
  | { readonly kind: 'session'; readonly session: Session }
  /** Nothing stored, or nothing that can be a session. */
  | { readonly kind: 'none' }
  /** A newer version of the app stored it: left alone. */
  | { readonly kind: 'newer' }

type Fields = Readonly<Record<string, unknown>>

const endsFroms: readonly EndsFrom[] = ['text', 'person', 'known', 'server', 'refresh']
/** Every reason, held complete by the type: one that is missing here would read a stored session as none. */
const endReasons: Record<EndReason, true> = {
  'session-expired': true,
  'lab-ended': true,
  rejected: true,
  signature: true,
}
const troubleReasons: Record<TroubleReason, true> = {
  'not-checked': true,
  'not-allowed': true,
  unreachable: true,
  'clock-wrong': true,
  'table-missing': true,
  'wrong-schema': true,
  'other-history': true,
  'storage-blocked': true,
  'storage-full': true,
  'storage-failed': true,
  'newer-format': true,
  damaged: true,
  'not-renewed': true,
}
const renewalFaults: Record<RenewalFault, true> = {
  unreachable: true,
  timeout: true,
  redirected: true,
  refused: true,
  'not-json': true,
  'wrong-shape': true,
  expired: true,
  'too-large': true,
}

/** @param value as it came out of storage. Never throws; believes nothing that it did not check. */
export function readSession(value: unknown): StoredSession {
  if (!isFields(value)) return { kind: 'none' }
  if (typeof value['v'] === 'number' && value['v'] > 1) return { kind: 'newer' }
  const session = value['v'] === 1 ? readFields(value) : undefined
  return session === undefined ? { kind: 'none' } : { kind: 'session', session }
}

function readFields(value: Fields): Session | undefined {
  const { id, keyHint, keyFingerprint, temporary, accountId, startedAt, endsAt, renewAt } = value
  const region = readRegion(text(value['region']))
  const table = readTableName(text(value['table']))
  const workspace = readWorkspaceName(text(value['workspace']))
  const endpoint = value['endpoint'] === undefined ? undefined : checkEndpoint(text(value['endpoint']))
  const clock = readClock(value['clock'])
  const outcome = readOutcome(value['outcome'])
  const endsFrom = endsFroms.find((one) => one === value['endsFrom'])
  if (
    typeof id !== 'string' ||
    id === '' ||
    typeof keyHint !== 'string' ||
    typeof keyFingerprint !== 'string'
  )
    return undefined
  if (typeof temporary !== 'boolean' || !isTime(startedAt) || (endsAt !== undefined && !isTime(endsAt)))
    return undefined
  if (region === undefined || table === undefined || workspace === undefined) return undefined
  if (endpoint?.kind === 'refused' || clock === undefined || outcome === undefined) return undefined
  if ((endsAt === undefined) !== (endsFrom === undefined)) return undefined
  return {
    v: 1,
    id,
    keyHint,
    keyFingerprint,
    temporary,
    region,
    ...(endpoint === undefined ? {} : { endpoint: endpoint.endpoint }),
    table,
    workspace,
    ...(typeof accountId === 'string' && /^[0-9]{12}$/.test(accountId) ? { accountId } : {}),
    startedAt,
    ...(endsAt === undefined || endsFrom === undefined ? {} : { endsAt, endsFrom }),
    ...(isTime(renewAt) ? { renewAt } : {}),
    clock,
    outcome,
  }
}

function readClock(value: unknown): ClockReading | undefined {
  if (!isFields(value)) return undefined
  const { offset, known, latest } = value
  return isTime(offset) && typeof known === 'boolean' && isTime(latest)
    ? { offset, known, latest }
    : undefined
}

function readOutcome(value: unknown): LastOutcome | undefined {
  if (!isFields(value)) return undefined
  const { kind, at } = value
  if (kind === 'unchecked') return { kind }
  if (!isTime(at)) return undefined
  if (kind === 'accepted') return { kind, at }
  if (kind === 'ended') {
    const reason = value['reason']
    return isOneOf(endReasons, reason) ? { kind, reason, at } : undefined
  }
  const trouble = kind === 'trouble' ? readTrouble(value['trouble']) : undefined
  return trouble === undefined ? undefined : { kind: 'trouble', trouble, at }
}

function readTrouble(value: unknown): Trouble | undefined {
  if (!isFields(value)) return undefined
  const { reason, action, renewal } = value
  if (!isOneOf(troubleReasons, reason)) return undefined
  return {
    reason,
    ...(typeof action === 'string' ? { action } : {}),
    ...(isOneOf(renewalFaults, renewal) ? { renewal } : {}),
  }
}

const isOneOf = <Name extends string>(names: Record<Name, true>, value: unknown): value is Name =>
  typeof value === 'string' && Object.hasOwn(names, value)

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isTime(value: unknown): value is number {
  return Number.isFinite(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
