import type { Words } from '../words/use-words'
import type { Progress } from '../worker/worker-link'

/** What the worker is busy with, in words. */
export function progressOf({ phase, done, total }: Progress, words: Words['aws'], locale: string) {
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
