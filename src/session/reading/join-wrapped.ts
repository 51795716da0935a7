import type { CredentialField } from './findings'
import { fieldOf } from './field-names'

/** No token of AWS is near this long; it bounds what a stray quote can swallow. */
const longest = 16_384
/** A word of this many Base64 characters on its own is no word of a language. */
const longChunk = 20

/** A longer first line was not wrapped by a program for reading. */
const widestWrap = 160
/** Words that stand alone under a block of credentials in real messages. */
const followers =
  /^(?:best|bye|cheers|close|copied|copy|default|done|end|eof|exit|false|fish|hello|hide|json|none|null|okay|over|password|regards|show|table|text|thanks|then|this|true|yaml|zsh)$/i

const chunkForm = /[A-Za-z0-9+/]{0,8192}={0,2}/y
const lineGap = /["'`]? *[\\^`]? *(?:\n *[>|]? *){1,3}/y
const spaceGap = / {1,4}/y
/** `'…' +` and `"…"` on the next line: one string in two literals. */
const literalGap = /["'`] *[+\\.]? *(?:\n *){0,2}[+.]? *(?=["'`][A-Za-z0-9+/=]{8})["'`]/y
const whole: Readonly<Record<'key-id' | 'secret', number>> = { 'key-id': 20, secret: 40 }

/**
 * Puts a value together again that a chat program, a terminal or a mail wrapped over lines.
 * @param raw what stands at `from` up to the first space, quote or bracket.
 * @param quote the quote in front of the value, which its closing one must match.
 */
export function joinWrapped(
  text: string,
  from: number,
  raw: string,
  field: CredentialField,
  quote: string | undefined,
): { raw: string; end: number } {
  const end = from + raw.length
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(raw)) return { raw, end }
  if (quote !== undefined && text[end] === quote)
    return field === 'token' ? joinLiterals(text, raw, end) : { raw, end }
  if (quote !== undefined) {
    const closed = untilQuote(text, from, quote)
    if (closed !== undefined) return closed
  }
  return field === 'token' ? joinToken(text, from, raw, end) : joinExactly(text, raw, end, whole[field])
}

/** Within quotes everything belongs to the value: nothing but Base64, spaces and line ends may stand there. */
function untilQuote(text: string, from: number, quote: string): { raw: string; end: number } | undefined {
  const limit = Math.min(text.length, from + longest)
  let raw = ''
  let padded = false
  for (let i = from; i < limit; i += 1) {
    const char = text[i] ?? ''
    if (char === quote) return { raw, end: i }
    if (/[\s\\^>|]/.test(char)) continue
    if (!/[A-Za-z0-9+/=]/.test(char) || (padded && char !== '=')) return undefined
    padded = char === '='
    raw += char
  }
  return undefined
}

function joinLiterals(text: string, first: string, firstEnd: number): { raw: string; end: number } {
  let raw = first
  let end = firstEnd
  while (raw.length < longest) {
    const gap = at(literalGap, text, end)
    const chunk = gap === '' ? '' : at(chunkForm, text, end + gap.length)
    if (chunk === '' || !/["'`]/.test(text[end + gap.length + chunk.length] ?? '')) break
    raw += chunk
    end += gap.length + chunk.length
  }
  return { raw, end }
}

/** A key id or secret that is short goes on on the next line only if that makes it exactly whole. */
function joinExactly(text: string, raw: string, end: number, length: number): { raw: string; end: number } {
  const gap = raw.length < length ? at(lineGap, text, end) : ''
  if (gap === '') return { raw, end }
  const chunk = at(chunkForm, text, end + gap.length)
  const chunkEnd = end + gap.length + chunk.length
  if (
    raw.length + chunk.length !== length ||
    tailAt(text, chunkEnd) !== 'end' ||
    fieldOf(chunk) !== undefined
  )
    return { raw, end }
  return { raw: raw + chunk, end: chunkEnd }
}

function joinToken(
  text: string,
  from: number,
  first: string,
  firstEnd: number,
): { raw: string; end: number } {
  let raw = first
  let end = firstEnd
  const firstLine = lengthOfLine(text, from, end)
  const pieces: number[] = []
  while (raw.length < longest) {
    const next = at(lineGap, text, end)
    const gap = next === '' ? at(spaceGap, text, end) : next
    if (gap === '') break
    const chunk = at(chunkForm, text, end + gap.length)
    const chunkEnd = end + gap.length + chunk.length
    const fits =
      next === ''
        ? goesOnAfterSpace(raw, chunk, tailAt(text, chunkEnd), pieces)
        : goesOnAfterLine(raw, chunk, tailAt(text, chunkEnd), firstLine, pieces)
    if (!fits) break
    raw += chunk
    end = chunkEnd
    pieces.push(chunk.length)
  }
  return { raw, end }
}

/** Looks back 400 characters at most: a line that long was not wrapped. */
function lengthOfLine(text: string, from: number, end: number): number {
  const start = Math.max(0, from - 400)
  return end - start - (text.slice(start, from).lastIndexOf('\n') + 1)
}

/** Whether the line's beginning belongs to the token above it, or is a word that happens to follow. */
function goesOnAfterLine(
  raw: string,
  chunk: string,
  tail: Tail,
  firstLine: number,
  pieces: readonly number[],
): boolean {
  if (tail === 'other' || !mayFollow(raw, chunk)) return false
  if (chunk.length >= longChunk || /^=+$/.test(chunk)) return true
  const last = pieces.at(-1)
  if (tail === 'padding') return false
  // Wrapping fills every line but the last: a line shorter than the one before it was the last.
  if (last === undefined ? chunk.length > firstLine : last < Math.max(...pieces.slice(-4))) return false
  if (followers.test(chunk)) return false
  const whole = completes(raw, chunk)
  if (tail === 'words') return whole === true
  return whole ?? (last !== undefined || firstLine <= widestWrap)
}

/** Line ends may have become spaces; then words of a sentence may follow, too. */
function goesOnAfterSpace(raw: string, chunk: string, tail: Tail, pieces: readonly number[]): boolean {
  if (tail === 'other' || !mayFollow(raw, chunk)) return false
  if (/^=+$/.test(chunk)) return (raw.length + chunk.length) % 4 === 0
  if (chunk.length >= longChunk) return !/^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(chunk)
  if (pieces.length === 0 || tail === 'padding' || followers.test(chunk)) return false
  return completes(raw, chunk) ?? (tail === 'end' && pieces.every((piece) => piece === pieces[0]))
}

function mayFollow(raw: string, chunk: string): boolean {
  if (chunk === '' || fieldOf(chunk) !== undefined || /^(?:AKIA|ASIA)[A-Z0-9]{16}$/.test(chunk)) return false
  return !raw.endsWith('=') || (/^=$/.test(chunk) && !raw.endsWith('=='))
}

/**
 * Base64 comes in groups of four: whether the chunk makes the token whole (true) or the token was whole before it (false).
 * Undefined: the count does not tell.
 */
function completes(raw: string, chunk: string): boolean | undefined {
  const before = raw.length % 4 === 0
  const after = (raw.length + chunk.length) % 4 === 0
  if (before === after) return chunk.endsWith('=') ? true : undefined
  return after
}

/**
 * What stands behind a chunk: the value's `end` for sure, more `words`, what may be its `padding` or an assignment's sign,
 * or `other` things, which make it a name or a word.
 */
type Tail = 'end' | 'words' | 'padding' | 'other'

function tailAt(text: string, from: number): Tail {
  const rest = text.slice(from, from + 52)
  if (/^["'`]?[ ,;)}\]|\\^`]{0,6}(?:\n|$)/.test(rest)) return 'end'
  if (/^(?:["'`<)}\]]| {1,4}(?:-{1,2}[A-Za-z]|\/[mM](?:[ \n]|$)|[A-Za-z_][A-Za-z0-9_]{2,40}=))/.test(rest))
    return 'end'
  if (/^ {1,4}={1,2}(?:[^=\w]|$)/.test(rest)) return 'padding'
  return /^ {1,4}(?![ =:])/.test(rest) ? 'words' : 'other'
}

function at(form: RegExp, text: string, from: number): string {
  form.lastIndex = from
  return form.exec(text)?.[0] ?? ''
}
