import * as v from 'valibot'
import { believed } from './believe'
import type { Request } from './protocol'

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most))

const reasons = ['change', 'start', 'online', 'visible', 'poll', 'asked', 'connected', 'background'] as const

const request = v.variant('type', [
  v.object({ type: v.literal('hello'), protocol: v.number(), reloaded: v.boolean() }),
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
  v.object({ type: v.literal('test-connection') }),
  v.object({ type: v.literal('scan-table'), table: text(255), after: v.exactOptional(v.looseObject({})) }),
  v.object({ type: v.literal('forget-session') }),
  v.object({ type: v.literal('leave-key'), key: v.instance(CryptoKey) }),
  v.object({ type: v.literal('agree-to-merge') }),
  v.object({ type: v.literal('retry-parked'), keys: v.pipe(v.array(text(300)), v.maxLength(10_000)) }),
])

/** What a page sends, read in the worker. */
export const readRequest = (data: unknown): Request | undefined => believed(request, data)
