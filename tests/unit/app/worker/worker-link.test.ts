import { describe, expect, it, vi } from 'vitest'
import type { Request } from '../../../../src/messages/protocol'
import { createWorkerLink } from '../../../../src/app/worker/worker-link'
import type { Answer } from '../../../../src/app/worker/worker-link'
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
  const lives = lifeLocks()
  const rounds: Answer[] = []
  const active = () => (worker instanceof Error ? Promise.reject(worker) : Promise.resolve(worker))
  const link = createWorkerLink({
    active,
    later: timer.later,
    whenReleased: lives.whenReleased,
    roundEnded: (answer) => void rounds.push(answer),
  })
  return { link, timer, lives, rounds }
}

/** Locks that workers hold for their lives, and who waits for them. */
function lifeLocks() {
  const waiting = new Map<string, Set<() => void>>()
  return {
    whenReleased: (life: string, run: () => void) => {
      const those = waiting.get(life) ?? new Set()
      waiting.set(life, those.add(run))
      return () => void those.delete(run)
    },
    watched: (life: string) => waiting.get(life)?.size ?? 0,
    end: (life: string) => waiting.get(life)?.forEach((run) => run()),
  }
}

/** What an answer on its way takes, milliseconds: far less than a round may. */
const moment = 1_000
const heard = (life: string) => ({ type: 'heard', life })

describe('a request to the worker', () => {
  it('is answered by the first reply that is of the protocol; everything else is dropped', async () => {
    const { link } = linkTo(
      answering('done', { type: 'made-up' }, { type: 'welcome' }, { type: 'welcome', protocol: 1 }),
    )
    expect(await link.request({ type: 'hello', reloaded: false, protocol: 1 })).toEqual({
      type: 'welcome',
      protocol: 1,
    })
  })

  it('ends without an answer when the time is up, and the wait is not left running', async () => {
    const { link, timer } = linkTo(answering())
    const asked = link.request({ type: 'sync', why: 'asked' })
    timer.run()
    expect(await asked).toEqual({ type: 'no-answer' })
    expect(timer.waiting()).toBe(0)
  })

  it('is over as soon as the worker that heard it has come to its end', async () => {
    const { link, timer, lives } = linkTo(answering(heard('life-1')))
    const asked = link.request({ type: 'forget-session' })
    await vi.waitUntil(() => lives.watched('life-1') > 0)
    lives.end('life-1')
    timer.run(moment)
    expect(await asked).toEqual({ type: 'no-answer', stopped: true })
    expect(timer.waiting()).toBe(0)
  })

  it('for a round goes to the next worker when the one that heard it was stopped, and only once', async () => {
    let lives = 0
    const posted: Request[] = []
    const {
      link,
      timer,
      lives: locks,
    } = linkTo({
      postMessage: (request: Request, transfer?: unknown) => {
        posted.push(request)
        const [port] = transfer as MessagePort[]
        port?.postMessage(heard(`life-${++lives}`))
      },
    })
    const asked = link.request({ type: 'sync', why: 'poll' })
    for (const life of ['life-1', 'life-2']) {
      await vi.waitUntil(() => locks.watched(life) > 0)
      locks.end(life)
      timer.run(moment)
    }
    expect(await asked).toEqual({ type: 'no-answer', stopped: true })
    expect(posted).toEqual([
      { type: 'sync', why: 'poll' },
      { type: 'sync', why: 'poll' },
    ])
  })

  it('believes an answer that was given with the last breath', async () => {
    const { link, timer, lives } = linkTo(answering(heard('life-1'), { type: 'done' }))
    const asked = link.request({ type: 'sync', why: 'asked' })
    lives.end('life-1')
    expect(await asked).toEqual({ type: 'done' })
    expect(timer.waiting()).toBe(0)
    expect(lives.watched('life-1')).toBe(0)
  })

  it('tells how it ended whoever wants to know of rounds, and of nothing else', async () => {
    const failed = { type: 'failed', storage: 'full' } as const
    const { link, rounds } = linkTo(answering(failed))
    await link.request({ type: 'cancel' })
    expect(rounds).toEqual([])
    await link.request({ type: 'sync', why: 'poll' })
    expect(rounds).toEqual([failed])
  })

  it('that no worker hears is not waited for as long as a round', async () => {
    const { link, timer } = linkTo(answering())
    const asked = link.request({ type: 'check-session', session: 'one' })
    await vi.waitUntil(() => timer.waiting() === 2)
    expect(Math.min(...timer.delays())).toBeLessThanOrEqual(20_000)
    timer.run()
    expect(await asked).toMatchObject({ type: 'no-answer' })
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
