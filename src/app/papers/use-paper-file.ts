import type { PaperDocument } from '../../papers/model/paper'
import { useServices } from '../services'
import { useLocale, useWords } from '../words/use-words'
import { noPaperText, paperManner } from './paper-manner'

/** Makes the PDF of a document. What stands in the way is said, and then there is none. */
export function usePaperFile(): (document: PaperDocument) => Promise<File | undefined> {
  const { books, clock, toasts } = useServices()
  const words = useWords().paper
  const locale = useLocale()
  return async (document) => {
    const fail = (text: string) => {
      toasts.show({ kind: 'bad', text })
      return undefined
    }
    try {
      const { paperMaker } = await import('./page-paper-maker')
      const outcome = await paperMaker.make(document, await paperManner({ books, clock, words, locale }))
      if (outcome.kind !== 'made') return fail(noPaperText(outcome, words))
      return new File([outcome.pdf], outcome.name, { type: 'application/pdf' })
    } catch {
      return fail(words.failed)
    }
  }
}
