import { stripLineMarks } from './line-marks'

const namedEntities: Readonly<Record<string, string>> = {
  quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ', equals: '=', sol: '/', plus: '+', colon: ':', lowbar: '_',
  lsqb: '[', rsqb: ']', lbrack: '[', rbrack: ']', newline: '\n', tab: ' ', ldquo: '"', rdquo: '"', lsquo: "'", rsquo: "'",
  hyphen: '-', dollar: '$', num: '#', zwnj: '', zwj: '', shy: '', hellip: '…', bull: '•',
} // prettier-ignore
const entity = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g
const blockTag =
  /<\\?\/?(?:br|p|div|pre|tr|li|ul|ol|table|tbody|thead|html|body|h[1-6]|blockquote)(?:\s[^<>]{0,400})?\/?>/gi
const inlineTag =
  /<\\?\/?(?:span|code|b|i|em|strong|font|a|u|td|th|kbd|samp|mark|wbr|meta)(?:\s[^<>]{0,400})?\/?>/gi
const invisible = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g
const spaces = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const newlines = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g
const terminalColours = /\u001B\[[0-9;?]*[A-Za-z]/g

/**
 * The text with everything undone that programs do to it on the way: entities, tags, typographic quotes, exotic spaces and
 * line ends, invisible characters, escapes, quote marks and numbers before lines. Values of credentials consist of
 * `A-Z a-z 0-9 + / =` alone, so nothing that is undone here can be a part of one. Linear in the length of the text.
 */
export function cleanText(text: string): string {
  let clean = text.replace(terminalColours, '').replace(invisible, '')
  // Twice: a page's source pasted into another page.
  for (let pass = 0; pass < 2 && clean.includes('&'); pass += 1) clean = clean.replace(entity, decodeEntity)
  if (clean.includes('<')) clean = clean.replace(blockTag, '\n').replace(inlineTag, ' ')
  clean = clean
    .replace(invisible, '')
    .replace(newlines, '\n')
    .replace(spaces, ' ')
    .replace(/[“”„‟″＂«»]/g, '"')
    .replace(/[‘’‚‛′＇‹›]/g, "'")
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  if (clean.includes('\\')) clean = clean.replace(/\\(?:u([0-9a-fA-F]{4})|([nrt_"'/]))/g, decodeEscape)
  if (clean.includes('%')) clean = clean.replace(/%(2B|2F|3D|3A|0A|0D|22|27)/gi, decodePercent)
  return spellNames(stripLineMarks(clean))
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return namedEntities[name] ?? namedEntities[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function decodeEscape(_whole: string, hex?: string, letter?: string): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
  if (letter === 'n' || letter === 'r') return '\n'
  return letter === 't' ? ' ' : (letter ?? '')
}

function decodePercent(_whole: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16))
}

const spelled =
  /\b(?:aws )?(?:secret access key|access key id|secret key|access key|session token|security token|default region name|default region|endpoint url|session to end at|remaining session time|time left in the lab)\b/gi
/** A name right behind a value: the line ends were lost, as they are in a one-line field. */
const glued =
  /(?<=[A-Za-z0-9+/=])((?:export |set )?(?:VITE_)?aws_(?:access_key_id|secret_access_key|session_token)[ ]?=)/gi

/** `aws sts … --output text`: the columns have no names, and a bare moment means nothing elsewhere. */
const textOutput = /\b(CREDENTIALS {1,9}\w{16,128}) {1,9}([0-9]{4}-[0-9]{2}-[0-9]{2}T)/g

/** Names written as words become identifiers, so that the scan knows one kind of name. */
function spellNames(text: string): string {
  return text
    .replace(spelled, (name) => name.replaceAll(' ', '_'))
    .replace(glued, '\n$1')
    .replace(textOutput, '$1 Expiration=$2')
}
