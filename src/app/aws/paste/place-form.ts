import { defaultTimeLeftMs, formatTimeLeft, readTimeLeft } from '../../../session/life/time-left'
import type { Session } from '../../../session/life/session'
import { checkEndpoint } from '../../../session/place/endpoint'
import type { EndpointCheck } from '../../../session/place/endpoint'
import { defaultRegion, readRegion } from '../../../session/place/region'
import { defaultTableName, readTableName } from '../../../session/place/table-name'
import { defaultWorkspaceName } from '../../../session/place/workspace-name'
import type { FoundSet } from '../../../session/reading/found-set'
import type { Chosen } from './seal-candidate'

/** What is typed beside the credentials. `undefined`: untouched, so that the text or the last session may speak. */
export interface PlaceForm {
  readonly region: string | undefined
  readonly table: string | undefined
  readonly timeLeft: string | undefined
}

export const untouchedPlace: PlaceForm = { region: undefined, table: undefined, timeLeft: undefined }

/** What the fields show. */
export interface PlaceShown {
  readonly region: string
  readonly table: string
  readonly timeLeft: string
}

/** A typed value stands; then what the text says; then the last session; then the lab's own. */
export function placeShown(
  form: PlaceForm,
  found: FoundSet | undefined,
  last: Session | undefined,
  rememberedTime: string | undefined,
): PlaceShown {
  const endpoint = endpointOf(found)
  const named = found?.region ?? (endpoint?.kind === 'aws' ? endpoint.region : undefined)
  const left = found?.timeLeftMs === undefined ? undefined : formatTimeLeft(found.timeLeftMs)
  return {
    region: form.region ?? named ?? last?.region ?? defaultRegion,
    table: form.table ?? last?.table ?? defaultTableName,
    timeLeft: form.timeLeft ?? left ?? rememberedTime ?? formatTimeLeft(defaultTimeLeftMs),
  }
}

export const endpointOf = (found: FoundSet | undefined): EndpointCheck | undefined =>
  found?.endpoint === undefined ? undefined : checkEndpoint(found.endpoint)

/** An address that is not Amazon's needs a person's word, once. */
export function needsConfirmation(found: FoundSet | undefined, last: Session | undefined): boolean {
  const endpoint = endpointOf(found)
  if (endpoint === undefined || endpoint.kind === 'aws' || endpoint.kind === 'refused') return false
  return endpoint.endpoint !== last?.endpoint
}

export type PlaceError = 'region' | 'table' | 'timeLeft'

/** Whether the time that a person typed matters: the text may name the end, and long-lived keys have none. */
export const timeCounts = (found: FoundSet | undefined): boolean =>
  found === undefined || (found.temporary && found.expiration === undefined)

export function choose(
  found: FoundSet,
  shown: PlaceShown,
):
  | { readonly ok: true; readonly chosen: Chosen }
  | { readonly ok: false; readonly wrong: readonly PlaceError[] } {
  const region = readRegion(shown.region)
  const table = readTableName(shown.table)
  const leftMs = readTimeLeft(shown.timeLeft) ?? (timeCounts(found) ? undefined : defaultTimeLeftMs)
  if (region === undefined || table === undefined || leftMs === undefined) {
    const wrong: PlaceError[] = []
    if (region === undefined) wrong.push('region')
    if (table === undefined) wrong.push('table')
    if (leftMs === undefined) wrong.push('timeLeft')
    return { ok: false, wrong }
  }
  const { timeLeftMs, ...rest } = found
  // Counted from the copying, and typed over by whoever knows better: the field has the last word.
  const named = timeLeftMs === undefined ? found : rest
  const endpoint = endpointOf(found)
  const elsewhere = endpoint === undefined || endpoint.kind === 'refused' || movedAway(endpoint, region)
  return {
    ok: true,
    chosen: {
      found: named,
      region,
      table,
      leftMs,
      workspace: defaultWorkspaceName,
      ...(elsewhere ? {} : { endpoint: endpoint.endpoint }),
    },
  }
}

/** Amazon's own address names its region: with another one chosen, that region's address is meant. */
const movedAway = (endpoint: EndpointCheck, region: string): boolean =>
  endpoint.kind === 'aws' && endpoint.region !== region
