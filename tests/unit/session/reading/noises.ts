import type { Dice } from './dice'
import type { MadeSet } from './made-sets'

/** Something that a program on the way does to a text, without touching what it says. */
export interface Noise {
  readonly name: string
  readonly make: (text: string, set: MadeSet, dice: Dice) => string
}

function eachLine(text: string, change: (line: string, index: number) => string): string {
  return text.split('\n').map(change).join('\n')
}

/** Acts on the token alone: it is what is too long for a line. */
export const wrappings: readonly Noise[] = [
  { name: 'not wrapped', make: (text) => text },
  {
    name: 'token wrapped at a width',
    make: (text, { token }, dice) => text.replace(token, pieces(token, 40 + dice(81)).join('\n')),
  },
  {
    name: 'token wrapped and indented',
    make: (text, { token }, dice) => text.replace(token, pieces(token, 40 + dice(81)).join('\n    ')),
  },
  {
    name: 'token wrapped with backslashes',
    make: (text, { token }, dice) => text.replace(token, pieces(token, 40 + dice(81)).join('\\\n')),
  },
  {
    name: 'long lines wrapped at a width',
    make: (text, { keyId, secret, token }, dice) => {
      const width = 100 + dice(60)
      return eachLine(text, (line) =>
        /^.{0,2}$/.test(line.split(token)[1] ?? '---') && !line.includes(keyId) && !line.includes(secret)
          ? pieces(line, width).join('\n')
          : line,
      )
    },
  },
  {
    name: 'line ends of a wrapped token became spaces',
    make: (text, { token }, dice) => text.replace(token, pieces(token, 60 + dice(61)).join(' ')),
  },
]

function pieces(text: string, width: number): string[] {
  const all: string[] = []
  for (let at = 0; at < text.length; at += width) all.push(text.slice(at, at + width))
  return all
}

/** Act on whole lines. */
export const surroundings: readonly Noise[] = [
  { name: 'nothing around', make: (text) => text },
  { name: 'Markdown fence', make: (text) => `Here it is:\n\n\`\`\`bash\n${text}\n\`\`\`\nThanks!` },
  { name: 'a message', make: (text) => `Hi Ann, the block for today.\n\n${text}\n\nBest\nBob` },
  { name: 'a word right below', make: (text) => `${text}\nDone` },
  {
    name: 'shell prompts',
    make: (text, { token }) =>
      eachLine(text, (line) => {
        const start = /^[a-z0-9+/=]*/i.exec(line)?.[0] ?? ''
        return /^[a-z$]/i.test(line) && !token.includes(start) ? `ann@lab:~$ ${line}` : line
      }),
  },
  { name: 'quoted in a mail', make: (text) => eachLine(`Ann wrote:\n${text}`, (line) => `> ${line}`) },
  {
    name: 'line numbers',
    make: (text) => eachLine(`# mine\n${text}`, (line, i) => `${String(i + 1).padStart(4)}  ${line}`),
  },
  {
    name: 'line numbers with colons',
    make: (text) => eachLine(`# mine\n${text}`, (line, i) => `${i + 9}: ${line}`),
  },
  { name: 'numbers on lines of their own', make: (text) => eachLine(text, (line, i) => `${i + 1}\n${line}`) },
  { name: 'indented', make: (text) => eachLine(text, (line) => `\t${line}`) },
  { name: 'trailing spaces', make: (text) => eachLine(text, (line) => `${line}  `) },
  { name: 'blank lines between', make: (text) => eachLine(text, (line) => `${line}\n`) },
  {
    name: 'HTML of a page',
    make: (text) =>
      `<pre><code class="ini">${text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</code></pre>`,
  },
  {
    name: 'HTML with line breaks',
    make: (text) =>
      `<div>${text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>\n')}</div>`,
  },
]

/** Act on characters. */
export const spellings: readonly Noise[] = [
  { name: 'as it was', make: (text) => text },
  {
    name: 'smart quotes',
    make: (text, _set, dice) =>
      text.replaceAll('"', () => '“”„'[dice(3)] ?? '“').replaceAll("'", () => '‘’'[dice(2)] ?? '‘'),
  },
  {
    name: 'HTML entities',
    make: (text) =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;'),
  },
  {
    name: 'numeric entities',
    make: (text) => text.replace(/[="'/+[\]]/g, (char) => `&#${char.charCodeAt(0)};`),
  },
  {
    name: 'hexadecimal entities',
    make: (text) => text.replace(/[="'/+]/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`),
  },
  { name: 'byte order mark', make: (text) => `\uFEFF${text}` },
  { name: 'CRLF', make: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'CR', make: (text) => text.replaceAll('\n', '\r') },
  { name: 'line separators', make: (text) => text.replaceAll('\n', '\u2028') },
  { name: 'non-breaking spaces', make: (text) => text.replaceAll(' ', '\u00A0') },
  {
    name: 'zero-width characters',
    make: (text, _set, dice) => sprinkle(text, ['\u200B', '\u200C', '\u2060', '\u00AD'], dice),
  },
  { name: 'direction marks', make: (text) => `\u202A${text}\u202C` },
  { name: 'full-width signs', make: (text) => text.replaceAll('=', '＝') },
  { name: 'slashes escaped as JSON', make: (text) => text.replaceAll('/', '\\/') },
  {
    name: 'unicode escapes',
    make: (text) => text.replace(/[=+]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`),
  },
  { name: 'underscores escaped as Markdown', make: (text) => text.replaceAll('_', '\\_') },
  { name: 'terminal colours', make: (text) => eachLine(text, (line) => `\u001B[1;32m${line}\u001B[0m`) },
]

function sprinkle(text: string, marks: readonly string[], dice: Dice): string {
  return [...text]
    .map((char) => (dice(12) === 0 ? `${char}${marks[dice(marks.length)] ?? ''}` : char))
    .join('')
}
