import type { LanguageWords } from '../en/index'
import { start } from './start'

/** German, with the formal address and the words that German accountants use. */
export const de: LanguageWords = {
  direction: 'ltr',
  start,
  pages: () => import('./pages').then((file) => file.pages),
}
