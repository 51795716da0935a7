import { speak } from '../words/catalogue'
import type { Language } from '../words/language-choice'

/** Rejects where the language's file does not arrive: the page then goes on in the one it speaks. */
export async function showLanguage(language: Language): Promise<void> {
  const direction = await speak(language)
  const { documentElement } = document
  documentElement.lang = language
  documentElement.dir = direction
}
