import { defaultTimeLeftMs, formatTimeLeft, readTimeLeft } from '../../../session/life/time-left'
import type { Session } from '../../../session/life/session'
import { checkEndpoint } from '../../../session/place/endpoint'
import type { Endpoint, EndpointCheck } from '../../../session/place/endpoint'
import { defaultRegion, readRegion } from '../../../session/place/region'
import { defaultTableName, readTableName } from '../../../session/place/table-name'
import { readWorkspaceName } from '../../../session/place/workspace-name'
import type { FoundSet } from '../../../session/reading/found-set'

/** Where changes go. Kept on the device after the session is forgotten, so that the fields start with it. */
export type Place = Pick<Session, 'region' | 'table' | 'workspace' | 'endpoint'>

/** The fields beside the credentials, as text. */
export interface PlaceShown {
  readonly region: string
  readonly table: string
  readonly workspace: string
  /** Empty: AWS's own for the region. */
  readonly endpoint: string
  readonly timeLeft: string
}

/** What is typed. `undefined`: untouched, so that the text or the last session may speak. */
export type PlaceForm = { readonly [Field in keyof PlaceShown]: string | undefined }

export const untouchedPlace: PlaceForm = {
  region: undefined,
  table: undefined,
  workspace: undefined,
  endpoint: undefined,
  timeLeft: undefined,
}

/** What speaks where nothing is typed. */
export interface PlaceSources {
  readonly found?: FoundSet | undefined
  readonly last?: Place | undefined
  /** `Time left in the lab` as it was typed last. */
  readonly rememberedTime?: string | undefined
  /** The set of books that is open. */
  readonly workspace: string
}

/** A typed value stands; then what the text says; then the last session; then the lab's own. */
export function placeShown(
  form: PlaceForm,
  { found, last, rememberedTime, workspace }: PlaceSources,
): PlaceShown {
  const endpoint = form.endpoint ?? found?.endpoint ?? ''
  const at = endpointOf({ endpoint })
  const named = found?.region ?? (at?.kind === 'aws' ? at.region : undefined)
  const left = found?.timeLeftMs === undefined ? undefined : formatTimeLeft(found.timeLeftMs)
  return {
    region: form.region ?? named ?? last?.region ?? defaultRegion,
    table: form.table ?? last?.table ?? defaultTableName,
    workspace: form.workspace ?? workspace,
    endpoint,
    timeLeft: form.timeLeft ?? left ?? rememberedTime ?? formatTimeLeft(defaultTimeLeftMs),
  }
}

/** What the address is; `undefined`: AWS's own for the region. */
export const endpointOf = ({ endpoint }: Pick<PlaceShown, 'endpoint'>): EndpointCheck | undefined =>
  endpoint.trim() === '' ? undefined : checkEndpoint(endpoint)

/** An address that is not Amazon's needs a person's word, once. */
export function needsConfirmation(endpoint: EndpointCheck | undefined, last: Place | undefined): boolean {
  if (endpoint === undefined || endpoint.kind === 'aws' || endpoint.kind === 'refused') return false
  return endpoint.endpoint !== last?.endpoint
}

export type PlaceError = keyof PlaceShown

/** Whether the time that a person typed matters: the text may name the end, and long-lived keys have none. */
export const timeCounts = (found: FoundSet | undefined): boolean =>
  found === undefined || (found.temporary && found.expiration === undefined)

/** @param withTime whether the time is asked for at all */
export function choose(
  shown: PlaceShown,
  withTime: boolean,
):
  | { readonly ok: true; readonly place: Place; readonly leftMs: number }
  | { readonly ok: false; readonly wrong: readonly PlaceError[] } {
  const region = readRegion(shown.region)
  const table = readTableName(shown.table)
  const workspace = readWorkspaceName(shown.workspace)
  const leftMs = readTimeLeft(shown.timeLeft) ?? (withTime ? undefined : defaultTimeLeftMs)
  const endpoint = endpointOf(shown)
  const refused = endpoint?.kind === 'refused'
  if (
    region === undefined ||
    table === undefined ||
    workspace === undefined ||
    leftMs === undefined ||
    refused
  ) {
    const wrong: PlaceError[] = []
    if (region === undefined) wrong.push('region')
    if (table === undefined) wrong.push('table')
    if (workspace === undefined) wrong.push('workspace')
    if (refused) wrong.push('endpoint')
    if (leftMs === undefined) wrong.push('timeLeft')
    return { ok: false, wrong }
  }
  const address = addressOf(endpoint, region)
  const place = { region, table, workspace, ...(address === undefined ? {} : { endpoint: address }) }
  return { ok: true, place, leftMs }
}

/** Amazon's own address names its region: with another one chosen, that region's address is meant. */
function addressOf(endpoint: EndpointCheck | undefined, region: string): Endpoint | undefined {
  if (endpoint === undefined || endpoint.kind === 'refused') return undefined
  return endpoint.kind === 'aws' && endpoint.region !== region ? undefined : endpoint.endpoint
}
