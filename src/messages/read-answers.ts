import * as v from 'valibot'
import { believed } from './believe'
import type { News, Reply } from './protocol'

const count = v.pipe(v.number(), v.minValue(0))

const news = v.variant('type', [
  v.object({
    type: v.literal('progress'),
    phase: v.picklist(['receiving', 'sending', 'copying']),
    done: count,
    total: count,
  }),
  v.object({ type: v.literal('idle') }),
  v.object({ type: v.literal('refresh-asked') }),
  v.object({ type: v.literal('hold-key'), key: v.instance(CryptoKey) }),
  v.object({ type: v.literal('key-wanted') }),
])

const sessionFault = v.picklist(['no-credentials', 'expired', 'lab-ended', 'rejected', 'signature'])

const renewalFault = v.picklist([
  'unreachable',
  'timeout',
  'redirected',
  'refused',
  'not-json',
  'wrong-shape',
  'expired',
  'too-large',
])

const checkResult = v.variant('kind', [
  v.object({ kind: v.literal('connected'), accountId: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal('table-missing'), accountId: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal('wrong-schema') }),
  v.object({ kind: v.literal('not-allowed'), action: v.string() }),
  v.object({ kind: v.literal('session-over'), reason: sessionFault }),
  v.object({ kind: v.literal('clock'), offsetMs: v.number() }),
  v.object({ kind: v.literal('unreachable') }),
  v.object({ kind: v.literal('not-renewed'), why: renewalFault }),
  v.object({ kind: v.literal('other-account'), accountId: v.string(), known: v.string() }),
  v.object({ kind: v.literal('storage'), detail: v.string() }),
  v.object({ kind: v.literal('failed'), detail: v.string() }),
])

const reply = v.variant('type', [
  v.object({ type: v.literal('heard'), life: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) }),
  v.object({ type: v.literal('welcome'), protocol: v.number() }),
  v.object({ type: v.literal('done') }),
  v.object({ type: v.literal('checked'), result: checkResult }),
  v.object({
    type: v.literal('scanned'),
    items: v.array(v.looseObject({})),
    last: v.exactOptional(v.looseObject({})),
  }),
  v.object({ type: v.literal('not-understood') }),
  v.object({ type: v.literal('failed'), storage: v.string() }),
])

/** What the worker says, read in the page. */
export const readNews = (data: unknown): News | undefined => believed(news, data)
export const readReply = (data: unknown): Reply | undefined => believed(reply, data)
