import { protocolVersion } from '../messages/protocol'
import type { Reply, Request } from '../messages/protocol'
import { isDocumentKey } from '../sync/scalars'
import type { Driver } from './driver'
import type { RenewingKeeper } from './renewing-keeper'
import type { OpenSession } from './session-keeper'
import { checkSession, scanPage, testSession } from './session-check'

/** A round asked for by a page goes on this long at most; the page asks again. Well under the browser's 5 minutes. */
const pageRoundMs = 120_000

/** Answers one request of a page. What takes longer than the answer is handed to `keepAlive`. */
export async function answerRequest(
  request: Request,
  {
    driver,
    keeper,
    now,
    keepAlive,
    arrived,
    leaveKey,
  }: {
    readonly driver: Driver
    readonly keeper: RenewingKeeper
    readonly now: () => number
    readonly keepAlive: (work: Promise<unknown>) => void
    /** Tells tabs the sealing key that they have to hold, and forgets what nobody can open any more. */
    readonly arrived: (reloaded: boolean) => Promise<void>
    readonly leaveKey: (key: CryptoKey) => void
  },
): Promise<Reply> {
  switch (request.type) {
    case 'hello':
      await arrived(request.reloaded)
      return { type: 'welcome', protocol: protocolVersion }
    case 'sync':
      await driver.drive(request.why, pageRoundMs)
      return { type: 'done' }
    case 'cancel':
      driver.cancel()
      return { type: 'done' }
    case 'check-session':
    case 'create-table': {
      const create = request.type === 'create-table'
      try {
        const lookAhead = (open: OpenSession) => driver.lookAhead(open)
        const result = await checkSession(keeper, { ...request, create }, now, lookAhead)
        if (result.kind === 'connected') {
          driver.restart()
          keepAlive(driver.drive('connected', pageRoundMs))
        }
        return { type: 'checked', result }
      } finally {
        driver.lookAhead(undefined)
      }
    }
    case 'test-connection':
      return { type: 'checked', result: await testSession(keeper, now) }
    case 'scan-table':
      return scanPage(keeper, request, now)
    case 'leave-key':
      leaveKey(request.key)
      return { type: 'done' }
    case 'forget-session':
      await keeper.forget()
      driver.restart()
      return { type: 'done' }
    case 'agree-to-merge':
      await driver.agreeToMerge()
      keepAlive(driver.drive('asked', pageRoundMs))
      return { type: 'done' }
    case 'retry-parked':
      await driver.retryParked(request.keys.filter((key) => isDocumentKey(key)))
      keepAlive(driver.drive('asked', pageRoundMs))
      return { type: 'done' }
  }
}
