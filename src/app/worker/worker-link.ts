import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { News, Reply, Request } from '../../messages/protocol'

/** `no-answer`: no worker runs, or it was stopped before it could say anything. What was asked may still have been done. */
export type Answer = Exclude<Reply, { type: 'heard' }> | NoAnswer

interface NoAnswer {
  readonly type: 'no-answer'
  /** The browser stopped the worker, as it may at any time. */
  readonly stopped?: true
}

export type Progress = Extract<News, { type: 'progress' }>

/** The page's end of the protocol. */
export interface WorkerLink {
  /** Never rejects. */
  request(request: Request): Promise<Answer>
  /** What the worker is busy with right now, if it says so. */
  readonly progress: ReadonlySignal<Progress | undefined>
  /** For what came over the channel; anything that is not news is dropped. */
  hear(data: unknown): Promise<void>
}

export interface WorkerLinkPorts {
  /** The worker in force; waits for the first one. */
  readonly active: () => Promise<Pick<ServiceWorker, 'postMessage'>>
  /** Runs once after some milliseconds; answers how to call it off. */
  readonly later: (ms: number, run: () => void) => () => void
  /** Runs once when the lock that a worker holds for its life is free; answers how to call it off. */
  readonly whenReleased: (lock: string, run: () => void) => () => void
  /** Told of each answer to a round that was asked for. */
  readonly roundEnded: (answer: Answer) => void
}

/** A round may go on for two minutes, and it answers at its end. */
const roundAnswerMs = 150_000
/** The SDK's own limits end a check well before. */
const checkAnswerMs = 90_000
/** Making a table takes AWS up to a minute. */
const createAnswerMs = 180_000
const plainAnswerMs = 15_000
/** A worker that has to be started first says after seconds that it heard. */
const heardWithinMs = 20_000
/** The answer may have been given just before the end, and be on its way. */
const lastWordMs = 1_000
/** News stops when the browser stops the worker: a bar must not stand for ever. */
const newsHoldsMs = 20_000

/** The checks of the protocol come in a file of their own: nothing is said over the channel before the page stands. */
const readers = () => import('../../messages/read-answers')

export function createWorkerLink({ active, later, whenReleased, roundEnded }: WorkerLinkPorts): WorkerLink {
  const progress = signal<Progress | undefined>(undefined)
  let forgetNews = () => {}

  const ask = (request: Request) =>
    new Promise<Answer>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      const callOffs = new Set<() => void>()
      let over = false
      const finish = (answer: Answer) => {
        over = true
        callOffs.forEach((callOff) => callOff())
        port1.close()
        resolve(answer)
      }
      const noAnswer = () => finish({ type: 'no-answer' })
      const stopped = () => finish({ type: 'no-answer', stopped: true })
      callOffs.add(later(answerWithinMs(request), noAnswer))
      let unheard = () => {}
      port1.onmessage = ({ data }) =>
        void readers().then(({ readReply }) => {
          const reply = readReply(data)
          if (over || reply === undefined) return
          if (reply.type !== 'heard') return finish(reply)
          unheard()
          callOffs.add(whenReleased(reply.life, () => callOffs.add(later(lastWordMs, stopped))))
        }, noAnswer)
      active().then((worker) => {
        if (over) return
        unheard = later(heardWithinMs, stopped)
        callOffs.add(unheard)
        worker.postMessage(request, [port2])
      }, noAnswer)
    })

  return {
    progress,
    async request(request) {
      const answer = await ask(request)
      if (request.type !== 'sync') return answer
      const cutShort = answer.type === 'no-answer' && answer.stopped === true
      // A round goes on where it stood. Once: what ends one worker after another is not to be fed for ever.
      const ended = cutShort ? await ask(request) : answer
      roundEnded(ended)
      return ended
    },
    async hear(data) {
      const { readNews } = await readers()
      const news = readNews(data)
      if (news?.type !== 'progress' && news?.type !== 'idle') return
      forgetNews()
      progress.value = news.type === 'progress' ? news : undefined
      if (news.type === 'progress') forgetNews = later(newsHoldsMs, () => (progress.value = undefined))
    },
  }
}

function answerWithinMs({ type }: Request): number {
  switch (type) {
    case 'sync':
      return roundAnswerMs
    case 'check-session':
    case 'test-connection':
    case 'scan-table':
      return checkAnswerMs
    case 'create-table':
      return createAnswerMs
    case 'hello':
    case 'cancel':
    case 'forget-session':
    case 'leave-key':
    case 'agree-to-merge':
    case 'retry-parked':
      return plainAnswerMs
  }
}
