import { en } from './en/index'
import type { Words } from './en/index'

/** The shell's words until {@link loadWords} brought the rest. */
let spoken: Words | typeof en.start = en.start

/** Everything the interface says. Pages and sheets are shown after {@link loadWords} only. */
export const words = (): Words => spoken as Words

/** Brings the words of pages and sheets; rejects where their file does not arrive. */
export async function loadWords(): Promise<void> {
  spoken = { ...en.start, ...(await en.pages()) }
}
