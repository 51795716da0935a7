import type { RenewalFault } from '../session/life/session'
import { readContainerCredentials } from '../session/refresh/container-credentials'
import type { ContainerCredentials } from '../session/refresh/container-credentials'
import type { CredentialsSource } from '../session/refresh/credentials-source'

export type Fetched = Extract<ContainerCredentials, { kind: 'ok' }> | RenewalFault

/** What sends the request; `fetch` of the worker fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const patienceMs = 8_000
const longestBody = 65_536

/**
 * Asks a credentials URL once. Follows no redirect, carries nothing of the browser's, and answers with a word for
 * everything that can go wrong; no part of an answer is repeated anywhere.
 * @param serverNow epoch milliseconds by the server's clock
 */
export async function fetchCredentials(
  { url, authorization }: CredentialsSource,
  serverNow: number,
  fetch: Fetch,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(patienceMs)
  try {
    const answer = await fetch(url, {
      headers: { Accept: 'application/json', ...(authorization && { Authorization: authorization }) },
      signal,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
    if (answer.type === 'opaqueredirect') return 'redirected'
    if (!answer.ok) return 'refused'
    const read = readContainerCredentials(await bodyOf(answer), serverNow)
    return read.kind === 'ok' ? read : read.kind
  } catch {
    return signal.aborted ? 'timeout' : 'unreachable'
  }
}

/** Cut off past what any answer of this kind has: the reader then says that it is too large. */
async function bodyOf(answer: Response): Promise<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (text.length <= longestBody) {
    const piece = await reader?.read()
    if (piece === undefined || piece.done) return text
    text += piece.value
  }
  await reader?.cancel()
  return text
}
