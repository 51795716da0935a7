import { scanTable } from '../cloud/scan-table'
import { checkTable, createTable } from '../cloud/table'
import type { CheckResult, Reply } from '../messages/protocol'
import { accountOfKeyId } from '../session/account-of-key'
import { learnClock } from '../session/life/clock'
import type { Session } from '../session/life/session'
import { afterSuccess, withAccount } from '../session/life/transitions'
import { defaultWorkspaceName } from '../session/place/workspace-name'
import { readTableName } from '../session/place/table-name'
import { placeOf } from './driver'
import type { RenewingKeeper } from './renewing-keeper'
import type { OpenSession } from './session-keeper'
import { checkResultOf } from './session-outcome'

/**
 * Tries the candidate against its table before anybody says that it works, and makes it the session in force if it does.
 * Another account than last time needs a person's confirmation first.
 * @param lookAhead may ask the table what will be asked first, while this is still being looked at
 */
export async function checkSession(
  keeper: Pick<RenewingKeeper, 'session' | 'candidate' | 'promote'>,
  request: { readonly session: string; readonly confirmedAccount?: string; readonly create: boolean },
  now: () => number,
  lookAhead: (open: OpenSession) => void = () => undefined,
): Promise<CheckResult> {
  const [candidate, before] = await Promise.all([keeper.candidate(request.session), keeper.session()])
  if (candidate === undefined)
    return { kind: 'storage', detail: 'the sealed credentials could not be opened' }
  if (typeof candidate === 'string') return { kind: 'not-renewed', why: candidate }
  let { session } = candidate
  const config = configOf(candidate, (offsetMs) => (session = learnClock(session, offsetMs, now())))
  const known = before?.accountId
  const unconfirmedAs = (accountId: string | undefined): CheckResult | undefined =>
    accountId === undefined ||
    known === undefined ||
    accountId === known ||
    accountId === request.confirmedAccount
      ? undefined
      : { kind: 'other-account', accountId, known }
  // Before there is a table, the key alone says where it would be made.
  const expected =
    session.endpoint === undefined ? accountOfKeyId(candidate.credentials.accessKeyId) : undefined
  if (request.create) {
    const unconfirmed = unconfirmedAs(expected)
    if (unconfirmed !== undefined) return unconfirmed
    const created = await createTable(config)
    if (!created.ok) return checkResultOf(created.fault)
  }
  // Only for the books that are open: others come into being when a session for them comes into force.
  if (session.workspace === (before?.workspace ?? defaultWorkspaceName)) lookAhead(candidate)
  const checked = await checkTable(config)
  if (!checked.ok) {
    const result = checkResultOf(checked.fault)
    if (result.kind !== 'table-missing' || expected === undefined) return result
    return unconfirmedAs(expected) ?? { ...result, accountId: expected }
  }
  const { accountId } = checked.value
  const unconfirmed = unconfirmedAs(accountId)
  if (unconfirmed !== undefined) return unconfirmed
  if (!(await keeper.promote(accepted(session, accountId, now())))) {
    return { kind: 'storage', detail: 'the credentials were taken back meanwhile' }
  }
  return { kind: 'connected', ...(accountId === undefined ? {} : { accountId }) }
}

/** Asks the table whether the session in force works. Nothing of it changes but what is learned of the clock. */
export async function testSession(keeper: RenewingKeeper, now: () => number): Promise<CheckResult> {
  const config = await configInForce(keeper, now)
  if ('kind' in config) return config
  const checked = await checkTable(config)
  if (!checked.ok) return checkResultOf(checked.fault)
  const { accountId } = checked.value
  return { kind: 'connected', ...(accountId === undefined ? {} : { accountId }) }
}

/** A page of another table of the session in force; the page asks for the next one, so that a stopped worker costs one page. */
export async function scanPage(
  keeper: Pick<RenewingKeeper, 'session' | 'current' | 'update'>,
  { table, after }: { readonly table: string; readonly after?: object },
  now: () => number,
): Promise<Reply> {
  const config = await configInForce(keeper, now)
  if ('kind' in config) return { type: 'checked', result: config }
  const name = readTableName(table)
  if (name === undefined) return { type: 'checked', result: { kind: 'table-missing' } }
  const answer = await scanTable({ ...config, table: name }, after)
  return answer.ok
    ? { type: 'scanned', ...answer.value }
    : { type: 'checked', result: checkResultOf(answer.fault) }
}

/** The table of the session in force; without one, why there is none. */
async function configInForce(
  keeper: Pick<RenewingKeeper, 'session' | 'current' | 'update'>,
  now: () => number,
) {
  const open = await keeper.current(true)
  if (open !== undefined) {
    const { id } = open.session
    return configOf(open, (offsetMs) => void keeper.update(id, (one) => learnClock(one, offsetMs, now())))
  }
  const { outcome } = (await keeper.session()) ?? {}
  const renewal = outcome?.kind === 'trouble' ? outcome.trouble.renewal : undefined
  return renewal === undefined
    ? ({ kind: 'session-over', reason: 'no-credentials' } as const)
    : ({ kind: 'not-renewed', why: renewal } as const)
}

const configOf = ({ session, credentials }: OpenSession, onClockOffset: (offsetMs: number) => void) => ({
  ...placeOf(session),
  credentials,
  onClockOffset,
})

function accepted(session: Session, accountId: string | undefined, deviceNow: number): Session {
  const after = afterSuccess(session, deviceNow)
  return accountId === undefined ? after : withAccount(after, accountId)
}
