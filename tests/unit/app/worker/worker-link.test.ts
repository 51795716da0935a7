import { describe, expect, it } from 'vitest'
import type { Request } from '../../../../src/messages/protocol'
import { createWorkerLink } from '../../../../src/app/worker/worker-link'
import { manualTimer } from '../manual-timer'

type Worker = Pick<ServiceWorker, 'postMessage'>

/** A worker that answers every request with the same things, in order. */
const answering = (...replies: unknown[]): Worker => ({
  postMessage: (_request: Request, transfer?: unknown) => {
    const [port] = transfer as MessagePort[]
    replies.forEach((reply) => port?.postMessage(reply))
  },
})

const linkTo = (worker: Worker | Error) => {
  const timer = manualTimer()
  const active = () => (worker instanceof Error ? Promise.reject(worker) : Promise.resolve(worker))
  return { link: createWorkerLink({ active, later: timer.later }), timer }
}

describe('a request to the worker', () => {
  it('is answered by the first reply that is of the protocol; everything else is dropped', async () => {
    const { link } = linkTo(
      answering('done', { type: 'made-up' }, { type: 'welcome' }, { type: 'welcome', protocol: 1 }),
    )
    expect(await link.request({ type: 'hello', protocol: 1 })).toEqual({ type: 'welcome', protocol: 1 })
  })

  it('ends without an answer when the time is up, and the wait is not left running', async () => {
    const { link, timer } = linkTo(answering())
    const asked = link.request({ type: 'sync', why: 'asked' })
    expect(timer.waiting()).toBe(1)
    timer.run()
    expect(await asked).toEqual({ type: 'no-answer' })
    expect(timer.waiting()).toBe(0)
  })

  it('ends without an answer where no worker runs', async () => {
    const { link, timer } = linkTo(new Error('none'))
    expect(await link.request({ type: 'cancel' })).toEqual({ type: 'no-answer' })
    expect(timer.waiting()).toBe(0)
  })
})

describe('news of the worker', () => {
  const progress = { type: 'progress', phase: 'sending', done: 1, total: 3 } as const

  it('shows progress until the worker is idle', async () => {
    const { link } = linkTo(answering())
    await link.hear(progress)
    expect(link.progress.value).toEqual(progress)
    await link.hear({ type: 'idle' })
    expect(link.progress.value).toBeUndefined()
  })

  it('lets go of progress when the worker falls silent: it was stopped', async () => {
    const { link, timer } = linkTo(answering())
    await link.hear(progress)
    timer.run()
    expect(link.progress.value).toBeUndefined()
  })

  it('believes nothing that is not of the protocol', async () => {
    const { link } = linkTo(answering())
    for (const stranger of [
      undefined,
      'progress',
      { type: 'progress', phase: 'x', done: 1, total: 1 },
      { ...progress, done: -1 },
    ]) {
      await link.hear(stranger)
      expect(link.progress.value).toBeUndefined()
    }
  })
})
