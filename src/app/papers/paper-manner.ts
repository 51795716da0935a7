import type { PaperManner } from '../../papers/making/make-pdf'
import type { Services } from '../services'
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

interface Telling extends Pick<Services, 'books' | 'clock'> {
  readonly words: Words['paper']
  readonly locale: string
}

/** How papers are made now: looks, words and locale. */
export async function paperManner({ books, clock, words, locale }: Telling): Promise<PaperManner> {
  const { style, logo } = await readLooks(books, locale)
  return { words: words.sheet, locale, style, logo: logo && pictureFile(logo), at: clock.now() }
}
