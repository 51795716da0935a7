import type { Item } from '../../../domain/item'
import { folded } from '../../../lists/folded'

/** At most so many items are offered: more is a search, not a choice. */
const most = 8

/** Items that say all the typed words, those that begin so first. Archived ones are not offered, nor is anything for nothing typed. */
export function matchingItems(items: readonly Item[], typed: string): readonly Item[] {
  const text = folded(typed.trim())
  if (text === '') return []
  const words = text.split(/\s+/)
  const found = items.filter(({ archived, description, itemCode = '' }) => {
    const said = folded(`${description}\n${itemCode}`)
    return archived !== true && words.every((word) => said.includes(word))
  })
  const begins = ({ description }: Item): number => (folded(description).startsWith(text) ? 0 : 1)
  return found
    .sort((a, b) => begins(a) - begins(b) || a.description.localeCompare(b.description))
    .slice(0, most)
}

/** Whether the catalogue has an item of exactly this description. */
export const isKnownItem = (items: readonly Item[], typed: string): boolean =>
  items.some(({ description }) => folded(description.trim()) === folded(typed.trim()))
