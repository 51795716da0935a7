import { useEffect, useRef, useState } from 'preact/hooks'
import { useServices } from '../services'
import { useLocale, useWords } from '../words/use-words'
import type { PaperSource } from './paper-maker'
import { zipPapers } from './zip-papers'

interface ZipProgress {
  readonly text: string
  readonly done: number
  readonly total: number
}

/** Many papers as one zip file: with progress, and an end to it when a person leaves or has enough. */
export function usePaperZip() {
  const { books, clock, toasts } = useServices()
  const words = useWords().paper
  const locale = useLocale()
  const [progress, setProgress] = useState<ZipProgress | undefined>(undefined)
  const running = useRef<AbortController | undefined>(undefined)
  const cancel = () => running.current?.abort()
  useEffect(() => cancel, [])

  const count = (number: number) => new Intl.NumberFormat(locale).format(number)
  const run = async (source: PaperSource, name: string) => {
    if (source.count === 0) return toasts.show({ text: words.nothing })
    const total = source.count
    const onProgress = (done: number) =>
      setProgress({ text: words.zipping(count(done), count(total)), done, total })
    const controller = new AbortController()
    running.current = controller
    onProgress(0)
    try {
      const said = await zipPapers(source, name, {
        books,
        clock,
        words,
        locale,
        onProgress,
        signal: controller.signal,
      })
      if (said !== 'cancelled') toasts.show(said === 'empty' ? { text: words.nothing } : said)
    } catch {
      toasts.show({ kind: 'bad', text: words.failed })
    } finally {
      running.current = undefined
      setProgress(undefined)
    }
  }
  return { progress, run, cancel }
}
