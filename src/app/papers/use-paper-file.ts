import type { PaperDocument } from '../../papers/model/paper'
import type { PaperManner } from '../../papers/work/make-pdf'
import { useServices } from '../services'
import { useLocale, useWords } from '../words/use-words'
import type { Words } from '../words/use-words'
import type { NoPaper } from './paper-maker'
import { pictureFile, readLooks } from './paper-looks'

/** What went wrong, in a sentence. */
export function noPaperText(outcome: NoPaper, words: Words['paper']): string {
  switch (outcome.kind) {
    case 'missing-glyphs':
      return words.missingGlyphs(outcome.characters.slice(0, 12).join(' '))
    case 'no-fonts':
      return words.noFonts
    case 'failed':
      return words.failed
  }
}

/** How papers are made now: looks, words and locale. */
export function usePaperManner(): () => Promise<PaperManner> {
  const { books, clock } = useServices()
  const words = useWords().paper.sheet
  const locale = useLocale()
  return async () => {
    const { style, logo } = await readLooks(books, locale)
    return { words, locale, style, logo: logo && pictureFile(logo), at: clock.now() }
  }
}

/** Makes the PDF of a document. What stands in the way is said, and then there is none. */
export function usePaperFile(): (document: PaperDocument) => Promise<File | undefined> {
  const { toasts } = useServices()
  const words = useWords().paper
  const manner = usePaperManner()
  return async (document) => {
    const fail = (text: string) => {
      toasts.show({ kind: 'bad', text })
      return undefined
    }
    try {
      const { paperMaker } = await import('./page-paper-maker')
      const outcome = await paperMaker.make(document, await manner())
      if (outcome.kind !== 'made') return fail(noPaperText(outcome, words))
      return new File([outcome.pdf], outcome.name, { type: 'application/pdf' })
    } catch {
      return fail(words.failed)
    }
  }
}
