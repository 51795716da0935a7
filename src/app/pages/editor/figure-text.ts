import { readDecimal } from '../../../domain/decimal'
import { formatDecimal } from '../../../domain/format'
import { parseDecimal } from '../../../domain/parse-decimal'

/**
 * Stands before a typed text that is no number yet (half typed, or readable in two ways) in the place of a figure. It
 * keeps every keystroke in the draft, and no reader takes "1.234" for a number that nobody confirmed.
 */
const unread = '?'

/** What a figure's field shows, and what is wrong with it. */
export type FigureReading =
  | { readonly kind: 'number' | 'empty' }
  /** Both readings as canonical decimal text, the likelier first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'malformed' | 'too-long' }

/** The stored figure for a typed text: canonical decimal text, '' for nothing, or the marked text itself. */
export function storedFigure(typed: string, locale: string): string {
  const parsed = parseDecimal(typed, locale)
  switch (parsed.kind) {
    case 'number':
      return parsed.value
    case 'empty':
      return ''
    case 'ambiguous':
    case 'invalid':
      return `${unread}${typed}`
  }
}

/** The text a field shows for a stored figure, in the signs of the locale; what was never understood is shown as it was typed. */
export function shownFigure(stored: string, locale: string, minimumDecimals = 0): string {
  if (stored.startsWith(unread)) return stored.slice(unread.length)
  return readDecimal(stored).ok ? formatDecimal(stored, locale, minimumDecimals) : stored
}

/** How a stored figure reads here: one that another device could not read may be plain in this locale, but is still asked about. */
export function readFigure(stored: string, locale: string): FigureReading {
  if (stored.trim() === '') return { kind: 'empty' }
  if (!stored.startsWith(unread)) {
    const read = readDecimal(stored)
    if (read.ok) return { kind: 'number' }
    return { kind: read.code === 'decimal-too-long' ? 'too-long' : 'malformed' }
  }
  const parsed = parseDecimal(stored.slice(unread.length), locale)
  switch (parsed.kind) {
    case 'ambiguous':
      return { kind: 'ambiguous', readings: parsed.readings }
    case 'number':
      return { kind: 'ambiguous', readings: [parsed.value] }
    case 'empty':
      return { kind: 'malformed' }
    case 'invalid':
      return { kind: parsed.code === 'number-too-long' ? 'too-long' : 'malformed' }
  }
}
