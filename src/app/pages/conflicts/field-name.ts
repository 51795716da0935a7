import { isObject } from '../../../sync/json'
import type { Json } from '../../../sync/json'
import type { Words } from '../../words/use-words'
import { isList } from './apply-choice'
import type { ConflictPath } from './apply-choice'

type ConflictWords = Words['conflicts']

/**
 * A path in words: `['lines', <id>, 'unitPrice']` is 'Line 2 · Price'. Fields that have no word are called by their name.
 * @param value the document, for the places of list items
 */
export function fieldName(path: ConflictPath, value: Json, words: ConflictWords, locale: string): string {
  const parts: string[] = []
  let here: Json | undefined = value
  for (let index = 0; index < path.length; index++) {
    const name = path[index] ?? ''
    here = isObject(here) && Object.hasOwn(here, name) ? here[name] : undefined
    const next = path[index + 1]
    if (next === undefined || !isListName(name, here, words)) {
      parts.push(wordOf(words.fields, name) ?? name)
      continue
    }
    const items = isList(here) ? here : []
    index++
    const place = items.findIndex((item) => item.id === next)
    if (place === -1 && next === 'order' && index === path.length - 1) {
      parts.push(words.order(wordOf(words.fields, name) ?? name))
      continue
    }
    const item = wordOf(words.items, name) ?? name
    parts.push(place === -1 ? words.gone(item) : words.place(item, (place + 1).toLocaleString(locale)))
    here = items[place]
  }
  return parts.join(' · ')
}

/** A list may be gone by now: then its name tells. */
const isListName = (name: string, held: Json | undefined, words: ConflictWords): boolean =>
  isList(held) || (held === undefined && wordOf(words.items, name) !== undefined)

/** A field's name comes from stored data and may be anything, `constructor` included. */
export const wordOf = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined
