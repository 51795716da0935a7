import type { Paper } from '../model/paper'
import { isUnjoinable, joinArabic } from '../text/arabic-forms'
import { isSteering } from '../text/clean-text'
import type { FontShelf } from './font-shelf'
import { packOrder } from './packs'
import type { FontPack } from './packs'

/** What a paper needs before it can be made. */
export interface Wanted {
  /** To be fetched; then it has to be looked over again, since what one pack lacks another may have. */
  readonly packs: readonly FontPack[]
  /** Characters that no font has, each once. */
  readonly missing: readonly string[]
}

/** Names of what is in a paper and not on it. */
const unwritten: readonly string[] = ['id', 'payload', 'locale', 'kind', 'weight']

/** Every text of a paper. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) if (!unwritten.includes(name)) yield* textsOf(part)
  }
}

/** Plain letters, which the base always has. */
const plain = /^[\n\x20-\x7e]*$/

/** Looks for every character of a paper before it is set: nothing is ever drawn as a box, and nothing left out in silence. */
export function lookOver(paper: Paper, shelf: FontShelf): Wanted {
  const packs = new Set<FontPack>()
  const missing = new Set<string>()
  if (!shelf.has('base')) packs.add('base')
  // Capitals of the mark are drawn, too.
  const texts = [...textsOf(paper), paper.mark?.toLocaleUpperCase(paper.locale) ?? '']
  for (const text of texts.filter((one) => !plain.test(one))) {
    for (const paragraph of text.split('\n')) {
      const order = packOrder(paragraph, paper.locale)
      for (const character of new Set(joinArabic(paragraph))) {
        if (isSteering.test(character)) continue
        const lack = isUnjoinable(character) ? 'a font' : shelf.lacks(character, order(character))
        if (lack === 'a font') missing.add(character)
        else if (lack !== 'nothing') packs.add(lack)
      }
    }
  }
  return { packs: [...packs], missing: [...missing] }
}
