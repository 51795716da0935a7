import { useServices } from '../services'
import { en } from './en/index'

/** Everything the interface says. */
export type Words = typeof en

/** The catalogue in the person's language: `const words = useWords().editor`. */
export const useWords = (): Words => en

/** The locale that figures and dates are written in, e.g. `de-DE`. */
export const useLocale = (): string => useServices().locale.value
