import { cleanText } from '../text/clean-text'

/** What mail programs take as an address of this kind; Windows hands over no more than about 2,000 characters. */
const longest = 1_900

/** One address as it may stand in a `mailto:`; what is none is left to be typed. */
const addressOf = (text: string | undefined): string => {
  const address = text?.trim() ?? ''
  return /^[^\s@?&,;<>"]+@[^\s@?&,;<>"]+$/.test(address)
    ? encodeURIComponent(address).replace('%40', '@')
    : ''
}

/** The address that opens a draft in the person's own mail program (RFC 6068). A file can't go along this way. */
export function mailDraft(to: string | undefined, subject: string, body: string): string {
  const line = cleanText(subject).replaceAll('\n', ' ')
  const start = `mailto:${addressOf(to)}?subject=${encodeURIComponent(line.slice(0, 200))}&body=`
  let text = ''
  for (const character of cleanText(body).replaceAll('\n', '\r\n')) {
    const next = encodeURIComponent(character)
    if (start.length + text.length + next.length > longest) break
    text += next
  }
  return start + text
}
