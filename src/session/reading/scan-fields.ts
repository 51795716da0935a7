import { fieldOf, isDynamoEndpoint, type FieldKind } from './field-names'
import { isRandom } from './judge-value'
import { joinWrapped } from './join-wrapped'

/** A name and the value beside it, in the order of the text. `at` and `end` are places in the cleaned text. */
export interface ScannedField {
  readonly kind: FieldKind
  readonly raw: string
  readonly at: number
  readonly end: number
  readonly profile?: string
  /** On a line that is commented out: counts only if the text has nothing better. */
  readonly commented: boolean
  /** An endpoint for DynamoDB alone. */
  readonly preferred: boolean
}

/** A profile's header at the start of a line, or a name. */
const nameOrHeader = /^ *\[([\w .@:+/-]{1,128})\](?!:| *=)|[A-Za-z_][\w.-]*/gm
/** Between a name and its value on the same line: closing quotes, `[None]`, a sign, opening quotes. */
const sign =
  /["'`*\]})\\]{0,6}(?:(?:["'`,]{0,2},? {0,8}["'`]?value["'`]?)|(?: {0,8}\[[^\]\n]{0,40}\]))?(?: {0,40}(=>|:=|\?=|[=:|>,(]))?(?:[ "'`(\\]|\*{1,2}(?!\*)){0,40}/iy
const nextLine = /(?: *\\?\^? *\n){1,3} *(?:[-*|] )? *(?:["'`]?value["'`]? *[:=] *)?["'`]?/iy
const plainValue = /[^\s"'`,;:#|<>(){}[\]&\\]{1,8192}/y
const opened =
  /(?:<[^<>\n/][^<>\n]{0,80}>|\$\{[^}\n]{0,80}\}|\$\([^)\n]{0,80}\)|\{\{[^}\n]{0,80}\}\}|%\w{1,60}%|\$[A-Za-z_][\w:]{0,60})/y
const address = /https?:\/\/[^\s"'`,;<>|\\]{1,2048}/iy
const moment =
  /[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.]{4,20} ?(?:[Zz]|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?|[0-9.]{9,20}(?:[eE]\+?[0-9]{1,2})?/y
const clockTime = /[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?/y
const assigned = /[\w.-]{5,64}(?==)/y
const commentLine = /^ *(?:#|;|\/\/|--|rem )/i

/** All names with values that stand beside them or on the next line. Linear: every part of the text is looked at a bounded number of times. */
export function scanFields(text: string): ScannedField[] {
  const fields: ScannedField[] = []
  let profile: string | undefined
  let services = false
  let service = ''
  const lines = lineReader(text)
  let read = 0
  nameOrHeader.lastIndex = 0
  for (let match = nameOrHeader.exec(text); match !== null; match = nameOrHeader.exec(text)) {
    const name = match[0]
    const end = match.index + name.length
    if (match[1] !== undefined) {
      if (/^[0-9]{1,2}:[0-9]{2}/.test(match[1])) continue
      services = /^services /.test(match[1])
      profile = services ? profile : match[1].replace(/^profile +/, '').trim()
      continue
    }
    if (services && at(/ *= *(?:\n|$)/y, text, end) !== undefined) service = name
    const kind = fieldOf(name)
    if (kind === undefined || (services && !(kind === 'endpoint' && service === 'dynamodb'))) continue
    const value = readValue(text, end, kind)
    if (value === undefined || (/^token$/i.test(name) && !isPlausible(value.raw, kind))) continue
    const named = optionProfile(text, value.end)
    fields.push({
      kind,
      ...value,
      at: match.index,
      ...(services ? {} : profileOf(named ?? profile)),
      commented: commentLine.test(lines(match.index, read)),
      preferred: services || isDynamoEndpoint(name),
    })
    read = value.end
    nameOrHeader.lastIndex = value.end
  }
  return fields
}

/**
 * The first 40 characters of the line around a place, up to the place. A line that begins within a wrapped value (`read` is
 * the end of the last one) gives nothing: `//` is Base64, too. Places must ascend, which keeps the whole linear.
 */
function lineReader(text: string): (place: number, read: number) => string {
  let start = 0
  let next = text.indexOf('\n')
  return (place, read) => {
    for (; next !== -1 && next < place; next = text.indexOf('\n', start)) start = next + 1
    return start < read ? '' : text.slice(start, Math.min(place, start + 40))
  }
}

function profileOf(profile: string | undefined): { profile?: string } {
  return profile === undefined ? {} : { profile }
}

/** `aws configure set … --profile lab` */
function optionProfile(text: string, from: number): string | undefined {
  return /^["'`]?[ \\^]{0,4}\n?[ >|]{0,8}--profile[ =]([\w.@-]{1,64})/.exec(text.slice(from, from + 90))?.[1]
}

function readValue(text: string, from: number, kind: FieldKind): { raw: string; end: number } | undefined {
  const between = at(sign, text, from) ?? ''
  // In tables, lists and calls the neighbour may be the next name: a value there must look like one.
  const signed = /[=:]/.test(between) || /\( *["'`]$/.test(between)
  const here = from + between.length
  if (here < text.length && text[here] !== '\n' && between !== '') {
    const value = valueAt(text, here, kind, between.slice(-1))
    return value !== undefined && (signed || isPlausible(value.raw, kind)) ? value : undefined
  }
  const step = at(nextLine, text, here)
  if (step === undefined) return undefined
  const value = valueAt(text, here + step.length, kind, step.slice(-1))
  return value !== undefined && isPlausible(value.raw, kind) ? value : undefined
}

function valueAt(
  text: string,
  from: number,
  kind: FieldKind,
  before: string,
): { raw: string; end: number } | undefined {
  // The next name: this one has no value.
  if (fieldOf(at(assigned, text, from) ?? '') !== undefined) return undefined
  const raw = at(valueForm(kind), text, from) ?? at(opened, text, from)
  if (raw === undefined || raw === '') return undefined
  const end = from + raw.length
  if (kind === 'key-id' || kind === 'secret' || kind === 'token') {
    const reference = at(opened, text, from)
    if (reference !== undefined) return { raw: reference, end: from + reference.length }
    return joinWrapped(text, from, raw, kind, /["'`]/.test(before) ? before : undefined)
  }
  return { raw: raw.trim(), end }
}

function valueForm(kind: FieldKind): RegExp {
  switch (kind) {
    case 'endpoint':
      return address
    case 'expiration':
      return moment
    case 'time-left':
      return clockTime
    case 'key-id':
    case 'secret':
    case 'token':
    case 'region':
      return plainValue
  }
}

/** Without a sign between them, only a value that cannot be a word of a sentence belongs to a name. */
function isPlausible(raw: string, kind: FieldKind): boolean {
  switch (kind) {
    case 'key-id':
      return /^[A-Z][A-Z0-9]{15,}$/.test(raw)
    case 'secret':
      return /^[A-Za-z0-9+/=]{30,}$/.test(raw) && isRandom(raw)
    case 'token':
      return isRandom(raw)
    case 'region':
      return /^[a-z]{2,3}(?:-[a-z]+){1,3}-[0-9]{1,2}$/.test(raw)
    case 'endpoint':
    case 'expiration':
    case 'time-left':
      return true
  }
}

function at(form: RegExp, text: string, from: number): string | undefined {
  form.lastIndex = from
  return form.exec(text)?.[0]
}
