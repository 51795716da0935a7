import type { Paper } from './paper'

/** Names that Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** Part of a name that every file system takes: no separators, no control characters, no dots or spaces at its ends. */
function safePart(text: string, most: number): string {
  const plain = text
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const cut = [...plain].slice(0, most).join('')
  return cut.replace(/^[. ]+|[. ]+$/g, '')
}

/** Name of a document's file, from its number and the customer: 'A2026-0042 Babbage & Sons.pdf'. */
export function fileName({ number, title, mark, buyer }: Paper, extension: string): string {
  const first = safePart(number ?? `${mark ?? ''} ${title}`, 60)
  const second = buyer.isMissing ? '' : safePart(buyer.name, 60)
  const name = [first, second].filter(Boolean).join(' ')
  return `${name === '' || reserved.test(name) ? `${title} ${name}`.trim() : name}.${extension}`
}
