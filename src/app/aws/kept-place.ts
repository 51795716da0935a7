import { checkEndpoint } from '../../session/place/endpoint'
import { readRegion } from '../../session/place/region'
import { readTableName } from '../../session/place/table-name'
import { readWorkspaceName } from '../../session/place/workspace-name'
import type { Place } from './paste/place-form'

/** @param value as it came out of the vault; what can't be believed is left out whole */
export function readPlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { region, table, workspace, endpoint } = value as Record<string, unknown>
  const known = {
    region: readRegion(text(region)),
    table: readTableName(text(table)),
    workspace: readWorkspaceName(text(workspace)),
  }
  const address = endpoint === undefined ? undefined : checkEndpoint(text(endpoint))
  if (!known.region || !known.table || !known.workspace || address?.kind === 'refused') return undefined
  return {
    region: known.region,
    table: known.table,
    workspace: known.workspace,
    ...(address === undefined ? {} : { endpoint: address.endpoint }),
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
