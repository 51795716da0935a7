import { currencyCode, currencyExponent } from '../../../domain/currency'
import { formatDate, formatDecimal, formatRate } from '../../../domain/format'
import { isPlainDate } from '../../../domain/plain-date'
import { unitName } from '../../../domain/units'
import { isObject } from '../../../sync/json'
import type { Json, JsonObject } from '../../../sync/json'
import type { Words } from '../../words/use-words'
import { isList, valueAt } from './apply-choice'
import type { ConflictPath } from './apply-choice'
import { wordOf } from './field-name'

/** What values are told with. */
export interface Telling {
  readonly words: Words['conflicts']
  readonly locale: string
  /** The document that the value belongs to. */
  readonly document: JsonObject
  /** Name on the card of a customer that this device knows. */
  readonly customerName: (id: string) => string | undefined
}

const money = new Set(['unitPrice', 'amount', 'prepaid', 'roundingAmount', 'cashIncrement'])
const percents = new Set(['rate', 'percent'])
const figures = new Set(['quantity', 'baseQuantity', 'taxCurrencyRate'])
const figure = /^-?\d{1,40}(\.\d{1,40})?$/

/** Deeper than anything that the app writes; a value from a stranger may be a well. */
const deepest = 6
/** Enough to tell two texts apart; the page must stand up to a value of 300 kB. */
const longest = 4_000

/** A value as a person reads it, by the field that it stands in. Figures that are half typed are shown as they are. */
export function valueText(path: ConflictPath, value: Json | undefined, telling: Telling): string {
  const { words } = telling
  if (value === undefined) {
    return isList(valueAt(telling.document, path.slice(0, -1))) ? words.removed : words.nothing
  }
  const order = path.at(-1) === 'order' ? orderText(path, value, telling) : undefined
  const text = order ?? say(path.at(-1) ?? '', value, telling, deepest)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function say(name: string, value: Json, telling: Telling, depth: number): string {
  const { words, locale } = telling
  if (value === null || value === '') return words.empty
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return sayText(name, String(value), telling) ?? value.toLocaleString(locale)
  if (typeof value === 'string') return sayText(name, value, telling) ?? value
  if (depth === 0) return '…'
  if (!isObject(value)) {
    const items = value.map((item: Json) => say(name, item, telling, depth - 1))
    return items.length === 0 ? words.empty : items.join('; ')
  }
  return sayObject(value, telling, depth)
}

/** An item or a record: its fields by name, but for ids and what is empty; a record inside it by its values alone. */
function sayObject(value: JsonObject, telling: Telling, depth: number): string {
  const { words } = telling
  const told = Object.entries(value).filter(([name, held]) => name !== 'id' && !isBlank(held))
  const within = depth < deepest
  const said = told.map(([name, held]) => {
    const text = say(name, held, telling, depth - 1)
    return within ? text : `${wordOf(words.fields, name) ?? name}: ${text}`
  })
  return said.length === 0 ? words.empty : said.join(within ? ' · ' : '\n')
}

const isBlank = (value: Json): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

function sayText(name: string, text: string, telling: Telling): string | undefined {
  const { words, locale, document } = telling
  if (isPlainDate(text)) return formatDate(text, locale)
  if (figure.test(text)) {
    if (percents.has(name)) return formatRate(text, locale)
    if (figures.has(name)) return formatDecimal(text, locale)
    if (money.has(name)) return formatDecimal(text, locale, decimalsOf(document))
  }
  if (name === 'unit') return unitName(text) ?? text
  if (name === 'customerId') return telling.customerName(text) ?? text
  const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = words.values
  return Object.hasOwn(meanings, name) ? wordOf(meanings[name] ?? {}, text) : undefined
}

function decimalsOf({ currency }: JsonObject): number {
  const code = currencyCode(typeof currency === 'string' ? currency : '')
  return code.ok ? currencyExponent(code.value) : 0
}

/** An order is told by what stands in it: ids say nothing to anybody. */
function orderText(path: ConflictPath, value: Json, { document }: Telling): string | undefined {
  const list = valueAt(document, path.slice(0, -1))
  if (!isList(list) || !Array.isArray(value)) return undefined
  const titles = (value as readonly Json[]).flatMap((id) => list.find((item) => item.id === id) ?? [])
  return titles.map((item, index) => `${index + 1}. ${titleOf(item)}`).join('\n')
}

const titleOf = (item: JsonObject): string =>
  [item.description, item.name, item.amount, item.id].find(
    (text) => typeof text === 'string' && text !== '',
  ) as string
