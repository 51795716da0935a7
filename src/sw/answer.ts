import { protocolVersion } from '../messages/protocol'
import type { Reply, Request } from '../messages/protocol'
import { isDocumentKey } from '../sync/scalars'
import type { Driver } from './driver'
import { checkSession } from './session-check'
import type { SessionKeeper } from './session-keeper'

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
  }: {
    readonly driver: Driver
    readonly keeper: SessionKeeper
    readonly now: () => number
    readonly keepAlive: (work: Promise<unknown>) => void
  },
): Promise<Reply> {
  switch (request.type) {
    case 'hello':
      return { type: 'welcome', protocol: protocolVersion }
    case 'sync':
      await driver.drive(request.why, pageRoundMs)
      return { type: 'done' }
    case 'cancel':
      driver.cancel()
      return { type: 'done' }
    case 'check-session':
    case 'create-table': {
      const result = await checkSession(keeper, { ...request, create: request.type === 'create-table' }, now)
      if (result.kind === 'connected') {
        driver.restart()
        keepAlive(driver.drive('connected', pageRoundMs))
      }
      return { type: 'checked', result }
    }
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
