import type { Fault } from '../../../src/sync/fault'
import type { Answer, Remote } from '../../../src/sync/ports'

/**
 * What happens to one request. `lost`: it never arrives. `answer-lost`: it arrives, and nobody hears of it. `twice`: it
 * arrives twice, and the second answer is heard (a silent repeat). `killed`, `killed-after`: whoever waits for the answer
 * is gone, before or after the request arrived. A fault: refused at the door with it.
 */
export type Fate = 'pass' | 'lost' | 'answer-lost' | 'twice' | 'killed' | 'killed-after' | Fault
export type Port = keyof Remote
export type Meets = (port: Port) => Fate | Promise<Fate>

/** What a gateway or a network answers where the request came to nothing. */
export const outage: Fault = { kind: 'retry-later', throttled: false, detail: '503' }
export const throttled: Fault = { kind: 'retry-later', throttled: true, detail: '400 throttled' }
export const expired: Fault = { kind: 'session-over', reason: 'expired' }

/** The table as it is seen over a line on which each request meets its fate. */
export function onItsWay(remote: Remote, meets: Meets): Remote {
  const through =
    <Args extends unknown[], T>(port: Port, call: (...args: Args) => Promise<Answer<T>>) =>
    async (...args: Args): Promise<Answer<T>> => {
      const fate = await meets(port)
      if (fate === 'lost') return { ok: false, fault: outage }
      if (fate === 'killed') return never()
      if (typeof fate === 'object') return { ok: false, fault: fate }
      const answer = await call(...args)
      if (fate === 'twice') return call(...args)
      if (fate === 'killed-after') return never()
      return fate === 'answer-lost' ? { ok: false, fault: outage } : answer
    }
  return {
    readLog: through('readLog', remote.readLog.bind(remote)),
    append: through('append', remote.append.bind(remote)),
    createMeta: through('createMeta', remote.createMeta.bind(remote)),
    replaceMeta: through('replaceMeta', remote.replaceMeta.bind(remote)),
    readSnapshotPart: through('readSnapshotPart', remote.readSnapshotPart.bind(remote)),
    putCopy: through('putCopy', remote.putCopy.bind(remote)),
    readCopiedMark: through('readCopiedMark', remote.readCopiedMark.bind(remote)),
    putCopiedMark: through('putCopiedMark', remote.putCopiedMark.bind(remote)),
  }
}

const never = () => new Promise<never>(() => undefined)

/** `fate` for each request to `port`, `pass` for every other. */
export const always =
  (port: Port, fate: Fate): Meets =>
  (asked) =>
    asked === port ? fate : 'pass'

/** The first request to `port` meets `fate`; what comes after it passes. `meanwhile` happens while it is on its way. */
export function once(port: Port, fate: Fate, meanwhile?: () => Promise<unknown>): Meets {
  let over = false
  return async (asked) => {
    if (asked !== port || over) return 'pass'
    over = true
    await meanwhile?.()
    return fate
  }
}
