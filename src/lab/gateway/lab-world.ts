import type { CredentialRegistry } from '../credentials/credential-registry'
import type { EngineLine } from '../engine/engine-request'
import type { DeniedAction } from './authorize'
import type { Faults, RequestScript } from './faults'
import type { RequestLog } from './request-log'

/** Everything that one lab is made of behind its door. The mutable fields are what people and tests turn. */
export interface LabWorld {
  readonly region: string
  readonly registry: CredentialRegistry
  readonly engine: EngineLine
  readonly log: RequestLog
  readonly faults: Faults
  readonly clock: () => number
  readonly random: () => number
  account: string
  deniedAction: DeniedAction
  script: RequestScript | undefined
  /** Requests wait here while the account is being emptied. */
  resetting: Promise<void>
  /** Requests so far. */
  count: number
}
