import { PaperBench } from './paper-bench'
import type { PaperReply, PaperRequest } from './protocol'

/** A dedicated worker: papers are made beside the page, which stays quick whatever is asked for. */
declare const self: DedicatedWorkerGlobalScope

const bench = new PaperBench()

self.addEventListener('message', ({ data }: MessageEvent<PaperRequest & { id: number }>) => {
  const { id, ...request } = data
  const reply = answer(request)
  const handed = reply.type === 'made' && reply.made.kind === 'made' ? [reply.made.pdf] : []
  self.postMessage({ ...reply, id }, handed)
})

function answer(request: PaperRequest): PaperReply {
  try {
    return bench.answer(request)
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
