/** Chinese, Japanese and Korean break between any two characters, … */
const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
/** … but no line begins with what closes or ends something, … */
const closing =
  /[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u30fb\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d、。）」』】〉》!),.:;?\]}%]/u
/** … and none ends with what opens it. */
const opening = /[\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b([{]/u
const attached = /[\p{M}\u200c\u200d]/u
const space = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/u
/** Behind these a word may go on in the next line. */
const wordBreak = /[-\u2010\u2013\u2014/]/u

function mayBreak(before: string, after: string): boolean {
  if (space.test(after) || attached.test(after)) return false
  if (space.test(before)) return true
  if (ideograph.test(before) || ideograph.test(after)) return !closing.test(after) && !opening.test(before)
  return wordBreak.test(before) && !/\p{Nd}/u.test(after) && !wordBreak.test(after)
}

/**
 * Breaks one paragraph into lines no wider than `width`, at spaces where it can, within a word where that word alone is too wide,
 * never between a letter and its marks. Spaces at a break are dropped; nothing else is. A paragraph of nothing is one empty line.
 *
 * @param widthOf advance of one character, in the unit of `width`
 */
export function breakLines(text: string, width: number, widthOf: (character: string) => number): string[] {
  const characters = [...text]
  const lines: string[] = []
  let start = 0
  let breakAt = 0
  let used = 0
  let usedToBreak = 0
  const cut = (end: number) => lines.push(characters.slice(start, end).join('').replace(/\s+$/u, ''))
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? ''
    const advance = widthOf(character)
    if (index > start && mayBreak(characters[index - 1] ?? '', character)) {
      breakAt = index
      usedToBreak = used
    }
    if (used + advance > width && !space.test(character) && index > start && !attached.test(character)) {
      const end = breakAt > start ? breakAt : index
      cut(end)
      used = breakAt > start ? used - usedToBreak : 0
      start = end
      breakAt = end
      usedToBreak = 0
    }
    used += advance
  }
  cut(characters.length)
  return lines
}
