import workerUrl from '../../papers/making/paper-worker?worker&url'
import type { PaperReply, PaperRequest } from '../../papers/making/protocol'
import { buildAddress } from '../worker/script-address'

/** The way to one paper worker: questions in, one answer each. */
export interface PaperWorkerLink {
  ask(request: PaperRequest, handed?: readonly Transferable[]): Promise<PaperReply>
  /** Ends the worker, whatever it is at: what was asked and not answered rejects. */
  end(): void
}

/** Starts a worker. It loads its own file, so nothing of it is in the page. */
export function startPaperWorker(): PaperWorkerLink {
  const worker = new Worker(buildAddress(workerUrl), { type: import.meta.env.DEV ? 'module' : 'classic' })
  const waiting = new Map<number, { resolve: (reply: PaperReply) => void; reject: (error: Error) => void }>()
  let last = 0
  let ended = false
  const end = () => {
    ended = true
    worker.terminate()
    waiting.forEach(({ reject }) => reject(new Error('the paper worker ended')))
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<PaperReply & { id: number }>) => {
    waiting.get(data.id)?.resolve(data)
    waiting.delete(data.id)
  })
  // Its file did not arrive, or it broke.
  worker.addEventListener('error', end)
  worker.addEventListener('messageerror', end)
  return {
    ask(request, handed = []) {
      // A font may arrive after somebody had enough: nobody would ever answer.
      if (ended) return Promise.reject(new Error('the paper worker ended'))
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ ...request, id }, [...handed])
      })
    },
    end,
  }
}
