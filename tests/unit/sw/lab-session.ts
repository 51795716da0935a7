import { startSession } from '../../../src/session/life/start-session'
import type { Session } from '../../../src/session/life/session'
import { defaultRegion } from '../../../src/session/place/region'
import { defaultTableName } from '../../../src/session/place/table-name'
import { defaultWorkspaceName } from '../../../src/session/place/workspace-name'

export const hour = 3_600_000
export const day = 24 * hour

export const labCredentials = {
  accessKeyId: 'ASIAABCDEFGHIJKLMNOP',
  secretAccessKey: 'x'.repeat(40),
  sessionToken: 'y'.repeat(400),
}

/** Four hours from time 0, nothing checked yet. */
export const labSession = (id = 'session-1'): Session =>
  startSession({
    id,
    found: { ...labCredentials, temporary: true },
    keyFingerprint: 'f'.repeat(64),
    region: defaultRegion,
    table: defaultTableName,
    workspace: defaultWorkspaceName,
    leftMs: 4 * hour,
    now: 0,
  })
