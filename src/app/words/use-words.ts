import { useServices } from '../services'
import { words } from './catalogue'

export type { Words } from './en/index'

/** The catalogue in the person's language: `const words = useWords().editor`. */
export const useWords = words

/** The locale that figures and dates are written in, e.g. `de-DE`. */
export const useLocale = (): string => useServices().locale.value
