import type { CheckResult } from '../../../../messages/protocol'
import type { WorkerLink } from '../../../worker/worker-link'
import { plainItem } from './plain-item'

export type ScanOutcome =
  | { readonly kind: 'read'; readonly file: Blob; readonly items: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly why: CheckResult }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'too-large' }

export interface ScanPorts {
  readonly worker: Pick<WorkerLink, 'request'>
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
  readonly onProgress: (items: number) => void
  readonly signal: AbortSignal
}

/** What one import reads, as the clerk has it for files. In characters, few of which are more than a byte here. */
const mostCharacters = 140_000_000
/** A page is read again so often: the browser may stop the worker at any time, and a table be busy. */
const mostTries = 4
const firstWaitMs = 1_000

/**
 * Reads a table page by page and gives it as the JSON list that any import takes. The page holds the place, so that the worker may be
 * stopped between two pages and in the middle of one.
 */
export async function scanTable(table: string, ports: ScanPorts): Promise<ScanOutcome> {
  const { worker, wait, onProgress, signal } = ports
  const texts: string[] = []
  let characters = 0
  let after: object | undefined
  let tries = 0
  for (;;) {
    const answer = await worker.request({
      type: 'scan-table',
      table,
      ...(after === undefined ? {} : { after }),
    })
    if (signal.aborted) return { kind: 'stopped' }
    if (answer.type === 'scanned') {
      tries = 0
      for (const item of answer.items) {
        const text = JSON.stringify(plainItem(item))
        characters += text.length
        texts.push(text)
      }
      if (characters > mostCharacters) return { kind: 'too-large' }
      onProgress(texts.length)
      if (answer.last === undefined) break
      after = answer.last
      continue
    }
    const why = answer.type === 'checked' ? answer.result : undefined
    const mayPass = why === undefined || why.kind === 'unreachable' || why.kind === 'failed'
    if (!mayPass || ++tries === mostTries)
      return why === undefined ? { kind: 'no-answer' } : { kind: 'refused', why }
    await wait(firstWaitMs * 2 ** (tries - 1))
    if (signal.aborted) return { kind: 'stopped' }
  }
  const file = new Blob(['[', texts.join(','), ']'], { type: 'application/json' })
  return { kind: 'read', file, items: texts.length }
}
