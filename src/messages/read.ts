import * as v from 'valibot'
import type { News, Reply, Request } from './protocol'

/**
 * What comes over the channel is checked before it is believed: another version of the app, an extension or a stranger
 * may be at the other end. Everything that is not of the protocol reads as `undefined`.
 */
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most))

const reasons = ['change', 'start', 'online', 'visible', 'poll', 'asked', 'connected', 'background'] as const

const request = v.variant('type', [
  v.object({ type: v.literal('hello'), protocol: v.number() }),
  v.object({ type: v.literal('sync'), why: v.picklist(reasons) }),
  v.object({ type: v.literal('cancel') }),
  v.object({
    type: v.literal('check-session'),
    session: text(100),
    confirmedAccount: v.exactOptional(text(12)),
  }),
  v.object({
    type: v.literal('create-table'),
    session: text(100),
    confirmedAccount: v.exactOptional(text(12)),
  }),
  v.object({ type: v.literal('forget-session') }),
  v.object({ type: v.literal('agree-to-merge') }),
  v.object({ type: v.literal('retry-parked'), keys: v.pipe(v.array(text(300)), v.maxLength(10_000)) }),
])

const count = v.pipe(v.number(), v.minValue(0))

const news = v.variant('type', [
  v.object({
    type: v.literal('progress'),
    phase: v.picklist(['receiving', 'sending', 'copying']),
    done: count,
    total: count,
  }),
  v.object({ type: v.literal('idle') }),
])

const sessionFault = v.picklist(['no-credentials', 'expired', 'lab-ended', 'rejected', 'signature'])

const checkResult = v.variant('kind', [
  v.object({ kind: v.literal('connected'), accountId: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal('table-missing'), accountId: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal('wrong-schema') }),
  v.object({ kind: v.literal('not-allowed'), action: v.string() }),
  v.object({ kind: v.literal('session-over'), reason: sessionFault }),
  v.object({ kind: v.literal('clock'), offsetMs: v.number() }),
  v.object({ kind: v.literal('unreachable') }),
  v.object({ kind: v.literal('other-account'), accountId: v.string(), known: v.string() }),
  v.object({ kind: v.literal('storage'), detail: v.string() }),
  v.object({ kind: v.literal('failed'), detail: v.string() }),
])

const reply = v.variant('type', [
  v.object({ type: v.literal('heard'), life: text(100) }),
  v.object({ type: v.literal('welcome'), protocol: v.number() }),
  v.object({ type: v.literal('done') }),
  v.object({ type: v.literal('checked'), result: checkResult }),
  v.object({ type: v.literal('not-understood') }),
  v.object({ type: v.literal('failed'), storage: v.string() }),
])

export const readRequest = (data: unknown): Request | undefined => believed(request, data)
export const readNews = (data: unknown): News | undefined => believed(news, data)
export const readReply = (data: unknown): Reply | undefined => believed(reply, data)

function believed<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, data)
  return parsed.success ? parsed.output : undefined
}
