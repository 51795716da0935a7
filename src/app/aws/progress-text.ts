import type { Words } from '../words/use-words'
import type { Progress } from '../worker/worker-link'

/**
 * What the worker is busy with, in words. It sends in batches and does not know the end: what still waits here is what
 * is left.
 */
export function progressOf(progress: Progress, waiting: number, words: Words['aws'], locale: string) {
  const { phase, done } = progress
  const total = phase === 'sending' ? Math.max(progress.total, done + waiting) : progress.total
  const figure = (value: number) => value.toLocaleString(locale)
  switch (phase) {
    case 'sending':
      return { text: words.sending(figure(done), figure(total)), done, total }
    case 'receiving':
      return { text: words.receiving(figure(done)), done, total }
    case 'copying':
      return { text: words.copying(figure(done), figure(total)), done, total }
  }
}
