import { afterEach, expect, it, vi } from 'vitest'
import { startPaperWorker } from '../../../src/app/papers/paper-worker-link'

afterEach(() => vi.unstubAllGlobals())

it('a question to a worker that was ended is refused, not left without an answer', async () => {
  const asked: unknown[] = []
  class StoppedWorker extends EventTarget {
    postMessage = (message: unknown) => void asked.push(message)
    terminate = () => undefined
  }
  vi.stubGlobal('Worker', StoppedWorker)
  const link = startPaperWorker()
  const before = link.ask({ type: 'zip-end' })
  link.end()
  await expect(before).rejects.toThrow('ended')
  await expect(link.ask({ type: 'zip-end' })).rejects.toThrow('ended')
  expect(asked).toHaveLength(1)
})
