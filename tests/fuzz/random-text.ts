import { formats } from '../unit/session/reading/formats'
import { pick, type Dice } from '../unit/session/reading/dice'
import { makeSet, type MadeSet } from '../unit/session/reading/made-sets'
import { spellings, surroundings, wrappings } from '../unit/session/reading/noises'

export interface FuzzText {
  readonly kind: 'characters' | 'fragments' | 'damaged' | 'two sets' | 'whole'
  readonly text: string
  /** A set whose secret and token stand in the text, whole or in parts. */
  readonly set?: MadeSet
}

const fragments: readonly [string, ...string[]] = [
  'aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'AccessKeyId', 'SecretAccessKey', 'Token', 'token', 'region',
  'endpoint_url', 'Expiration', 'export ', 'set ', 'setx ', '$Env:', 'set -gx ', '[default]', '[profile x]', '[services y]', 'dynamodb =',
  '=', ':', '"', "'", '`', ' ', '\n', '\r\n', '\t', '  ', '\\', '\\n', '\\"', '{', '}', '[', ']', '(', ')', '<', '>', ',', ';', '|', '#', '# ',
  '&quot;', '&#61;', '&amp;', '&#x110000;', '&#0;', '<br>', '<b', '</', '\u200B', '\uFEFF', '\u00A0', '“', '”', '…', '...', '****', '•••',
  'ASIA', 'AKIA', 'ASIAQ3EGXK7TZ2WMN5PR', 'AKIAWM5PRQ3EGXK7TZ2N', 'EXAMPLE', 'YOUR_KEY', '<your key>', '${KEY}', '%KEY%', '{{ key }}',
  'us-east-1', 'http://localhost:8000', 'https://user:secret@host/', '2026-11-24T14:05:00Z', '03:59:48', '1795529100', '--profile lab',
  'kd8/Jx0+Qm3VtYz7LbN2wRc5HfGp9sAe4UiXoT1q', 'T1qUiXo4sAe9HfGp5wRc2LbN7tYzV3Qm+x0J/8dk', 'IQoJb3JpZ2luX2Vj', 'AbCdEf0123456789+/AbCd', '==',
  'value', 'CREDENTIALS', '\uD800', '\u0000', '💥', '１', '＝',
] // prettier-ignore

export function randomText(dice: Dice): FuzzText {
  const kind = dice(100)
  if (kind < 30) return { kind: 'characters', text: characters(dice, dice(200)) }
  if (kind < 65) return { kind: 'fragments', text: fragmentText(dice, dice(40)) }
  const set = makeSet(dice)
  const text = written(dice, set)
  if (kind < 70) return { kind: 'whole', text, set }
  if (kind < 78)
    return {
      kind: 'two sets',
      text: `${text}${pick(dice, ['\n', ' ', '\n[b]\n'])}${written(dice, makeSet(dice))}`,
      set,
    }
  return { kind: 'damaged', text: damage(dice, text), set }
}

function written(dice: Dice, made: MadeSet): string {
  const format = formats[dice(formats.length)]
  const set = format?.token === true ? made : { ...made, keyId: `AKIA${made.keyId.slice(4)}` }
  let text = format?.write(set) ?? ''
  for (const noises of [wrappings, surroundings, spellings])
    text = noises[dice(noises.length)]?.make(text, set, dice) ?? text
  return text
}

/** One to four cuts, doublings, swaps or strangers. */
function damage(dice: Dice, text: string): string {
  let damaged = text
  for (let times = 1 + dice(4); times > 0; times -= 1) {
    const from = dice(damaged.length + 1)
    const to = Math.min(damaged.length, from + dice(60))
    const middle = pick(dice, [
      '',
      damaged.slice(from, to).repeat(2),
      fragmentText(dice, 3),
      characters(dice, 5),
    ])
    damaged = damaged.slice(0, from) + middle + damaged.slice(to)
  }
  return damaged
}

function fragmentText(dice: Dice, length: number): string {
  return Array.from({ length }, () => pick(dice, fragments)).join('')
}

function characters(dice: Dice, length: number): string {
  const limit = pick(dice, [0x80, 0x100, 0x3000, 0x10000])
  return Array.from({ length }, () => String.fromCharCode(dice(limit))).join('')
}

/** Texts made to hurt: each repeats what a careless pattern would look at again and again. */
export const hostileTexts: readonly (readonly [string, (length: number) => string])[] = [
  ['one long word', (length) => 'A'.repeat(length)],
  ['spaces', (length) => ' '.repeat(length)],
  ['line ends', (length) => '\n'.repeat(length)],
  ['names without values', (length) => 'aws_secret_access_key '.repeat(length / 22 + 1)],
  ['names and signs on one line', (length) => 'secret_key='.repeat(length / 11 + 1)],
  ['tokens on one line', (length) => 'token=AAAAAAAAAAAAAAAAAAAA1 '.repeat(length / 27 + 1)],
  ['quotes never closed', (length) => 'aws_session_token="AAAA '.repeat(length / 24 + 1)],
  ['three kinds of quotes', (length) => 'token="AAA1 token=\'AAA1 token=`AAA1 '.repeat(length / 36 + 1)],
  ['one wrapped token', (length) => `aws_session_token=${'AbCdEf0123456789+/AbCd\n'.repeat(length / 23 + 1)}`],
  ['a token in words of one letter', (length) => `aws_session_token=${'A '.repeat(length / 2 + 1)}`],
  ['open brackets', (length) => '['.repeat(length)],
  ['open headers', (length) => '[a\n'.repeat(length / 3 + 1)],
  ['open tags', (length) => '<p '.repeat(length / 3 + 1)],
  ['open entities', (length) => '&#123'.repeat(length / 5 + 1)],
  ['nested entities', (length) => '&amp;'.repeat(length / 5 + 1)],
  ['backslashes', (length) => '\\'.repeat(length)],
  ['terminal codes', (length) => '\u001B[1'.repeat(length / 3 + 1)],
  ['numbered lines', (length) => Array.from({ length: length / 6 + 1 }, (_, i) => `${i % 99999}: x`).join('\n')],
  ['many profiles', (length) => Array.from({ length: length / 90 + 1 }, (_, i) => `[p${i}]\naws_access_key_id=AKIA${String(i).padStart(16, 'A').replace(/[018 9]/g, 'B')}\naws_secret_access_key=k${String(i).padStart(39, 'Q')}`).join('\n')],
  ['many key ids', (length) => 'aws_access_key_id=ASIAQ3EGXK7TZ2WMN5PR\naws_access_key_id=AKIAWM5PRQ3EGXK7TZ2N\n'.repeat(length / 80 + 1)],
  ['bare key ids', (length) => 'ASIAQ3EGXK7TZ2WMN5PR,'.repeat(length / 21 + 1)],
] // prettier-ignore
