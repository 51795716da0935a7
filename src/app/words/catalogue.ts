import { signal } from '@preact/signals'
import { en } from './en/index'
import type { LanguageWords, Words } from './en/index'
import { languageFiles } from './languages'
import type { Language } from './language-choice'

let language: LanguageWords = en
/** Whose page words are in {@link spoken}. */
let complete: LanguageWords | undefined
let pagesWanted = false

/** The shell's words until {@link loadWords} brought the rest. */
const spoken = signal<Words | typeof en.start>(en.start)

/** Everything the interface says; whoever reads it while drawing is drawn anew in another language. Pages and sheets are shown after {@link loadWords} only. */
export const words = (): Words => spoken.value as Words

/** Brings the words of pages and sheets; rejects where their file does not arrive. */
export async function loadWords(): Promise<void> {
  pagesWanted = true
  while (complete !== language) {
    const asked = language
    const pages = await asked.pages()
    // Another language may have been chosen meanwhile.
    if (asked !== language) continue
    spoken.value = { ...asked.start, ...pages }
    complete = asked
  }
}

/** Changes the language of everything that is on screen, at once and as a whole. Rejects where its file does not arrive. */
export async function speak(wanted: Language): Promise<'ltr' | 'rtl'> {
  const before = language
  const next = await languageFiles[wanted]()
  language = next
  try {
    if (pagesWanted) await loadWords()
    else spoken.value = next.start
  } catch (error) {
    language = before
    throw error
  }
  return next.direction
}
