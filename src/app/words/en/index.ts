import type { pages } from './pages'
import { start } from './start'

/** English, in two files, so that the shell stands before the pages have arrived. Every other language has exactly these words. */
export const en = {
  direction: 'ltr' as 'ltr' | 'rtl',
  start,
  pages: () => import('./pages').then((file) => file.pages),
}

export type Words = typeof start & typeof pages
/** What a language's folder has to give: a word less does not compile. */
export type LanguageWords = typeof en
