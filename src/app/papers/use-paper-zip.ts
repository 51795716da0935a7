import { useEffect, useRef, useState } from 'preact/hooks'
import type { PaperDocument } from '../../papers/model/paper'
import { useServices } from '../services'
import { useLocale, useWords } from '../words/use-words'
import { download } from './hand-over'
import { noPaperText, usePaperManner } from './use-paper-file'

interface ZipProgress {
  readonly text: string
  readonly done: number
  readonly total: number
}

/** Many papers as one zip file: with progress, and an end to it when a person leaves or has enough. */
export function usePaperZip() {
  const { toasts } = useServices()
  const words = useWords().paper
  const locale = useLocale()
  const manner = usePaperManner()
  const [progress, setProgress] = useState<ZipProgress | undefined>(undefined)
  const running = useRef<AbortController | undefined>(undefined)
  const cancel = () => running.current?.abort()
  useEffect(() => cancel, [])

  const count = (number: number) => new Intl.NumberFormat(locale).format(number)
  const run = async (documents: readonly PaperDocument[], name: string) => {
    if (documents.length === 0) return toasts.show({ text: words.nothing })
    const total = documents.length
    const show = (done: number) =>
      setProgress({ text: words.zipping(count(done), count(total)), done, total })
    const controller = new AbortController()
    running.current = controller
    show(0)
    try {
      const { paperMaker } = await import('./page-paper-maker')
      const options = { onProgress: show, signal: controller.signal }
      const outcome = await paperMaker.zip(documents, await manner(), options)
      if (outcome.kind === 'cancelled') return
      if (outcome.kind !== 'zipped') return toasts.show({ kind: 'bad', text: noPaperText(outcome, words) })
      const left = outcome.leftOut.map((one) => one.name)
      if (left.length > 0) toasts.show({ kind: 'bad', text: words.leftOut(left.slice(0, 5).join(', ')) })
      if (outcome.count === 0) return
      download(name, outcome.zip)
      toasts.show({ text: words.zipped(count(outcome.count)) })
    } catch {
      toasts.show({ kind: 'bad', text: words.failed })
    } finally {
      running.current = undefined
      setProgress(undefined)
    }
  }
  return { progress, run, cancel }
}
