import { startSession } from '../../../../src/session/life/start-session'
import type { Session } from '../../../../src/session/life/session'
import { defaultRegion } from '../../../../src/session/place/region'
import { defaultTableName } from '../../../../src/session/place/table-name'
import { defaultWorkspaceName } from '../../../../src/session/place/workspace-name'
import type { FoundSet } from '../../../../src/session/reading/found-set'

export const hour = 3_600_000
export const minute = 60_000
export const day = 24 * hour
/** Device clock at the paste. */
export const pasted = Date.UTC(2026, 10, 24, 10)

export const temporarySet: FoundSet = {
  accessKeyId: 'ASIAQ3EGXK7TZ2WMN5PR',
  secretAccessKey: 'kd8/Jx0+Qm3VtYz7LbN2wRc5HfGp9sAe4UiXoT1q',
  sessionToken: 'IQoJ',
  temporary: true,
}

export const longLivedSet: FoundSet = {
  accessKeyId: 'AKIAQ3EGXK7TZ2WMN5PR',
  secretAccessKey: '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',
  temporary: false,
}

/** A session as a paste at `pasted` makes it, with four hours where the set says nothing. */
export function started(found: FoundSet = temporarySet, now = pasted, leftMs = 4 * hour): Session {
  return startSession({
    id: 'session-1',
    found,
    keyFingerprint: 'f'.repeat(64),
    region: defaultRegion,
    table: defaultTableName,
    workspace: defaultWorkspaceName,
    leftMs,
    now,
  })
}
