import type { RequestInfo } from '../../src/lab/gateway/faults'

/** Whether a request writes an entry of the log. */
export function isAppend({ action, body }: RequestInfo): boolean {
  const sk = (body as { Item?: { sk?: { S?: string } } }).Item?.sk?.S ?? ''
  return action === 'PutItem' && /^\d{12}$/.test(sk)
}
