import { en } from './en/index'
import type { LanguageWords } from './en/index'
import type { Language } from './language-choice'

/** A further language is a folder like `en`, its name in `language-choice`, and a line here. */
export const languageFiles: Readonly<Record<Language, () => Promise<LanguageWords>>> = {
  en: () => Promise.resolve(en),
  de: () => import('./de/index').then((file) => file.de),
}
