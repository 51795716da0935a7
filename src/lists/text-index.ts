import SearchableMap from 'minisearch/SearchableMap'
import { folded } from './folded'

/** Fields that a document may have; its number in a posting takes the low bits. */
const maxFields = 8
/** Texts that many documents share, such as terms and descriptions, are taken apart once. */
const maxKnownTexts = 10_000

const quality = { exact: 1, end: 0.45, inside: 0.3 }
/** Of a beginning: the more of the word was typed, the better. */
const prefixQuality = (typed: string, term: string): number => 0.5 + (0.4 * typed.length) / term.length

/**
 * Finds documents by words: all of them have to be in it, whole, in part or, where no document has them so, with a typo or two.
 * Postings are plain numbers, so that a hundred thousand documents cost tens of megabytes and a keystroke milliseconds.
 */
export class TextIndex {
  private readonly termIds = new Map<string, number>()
  private readonly terms: string[] = []
  /** By term: `slot * maxFields + field`, ascending by slot. */
  private readonly postings: number[][] = []
  /** Terms of letters, for words with a typo: numbers are typed right or mean another number. */
  private readonly spelled = new SearchableMap<number>()
  private readonly knownTexts = new Map<string, readonly number[]>()
  private size = 0

  /** @param weights what a hit in each field counts */
  constructor(private readonly weights: readonly number[]) {}

  /** @param slot ascending from one document to the next */
  add(slot: number, texts: readonly string[]): void {
    this.size = slot + 1
    texts.forEach((text, field) => {
      const posting = slot * maxFields + field
      for (const term of this.termsOf(text)) this.postings[term]?.push(posting)
    })
  }

  /** How well each slot fits, 0 for not at all; `undefined` where nothing is asked. */
  search(text: string): Float32Array | undefined {
    const words = [...new Set(wordsOf(text))]
    if (words.length === 0) return undefined
    const exact = this.score(words, (word) => this.matching(word))
    return exact.some((score) => score > 0)
      ? exact
      : this.score(words, (word) => [...this.matching(word), ...this.misspelled(word)])
  }

  private score(
    words: readonly string[],
    match: (word: string) => readonly (readonly [term: number, quality: number])[],
  ): Float32Array {
    const total = new Float32Array(this.size)
    const best = new Float32Array(this.size)
    words.forEach((word, index) => {
      best.fill(0)
      for (const [term, fit] of match(word)) {
        const postings = this.postings[term] ?? []
        const rarity = fit * Math.log(1 + this.size / postings.length)
        for (const posting of postings) {
          const slot = Math.floor(posting / maxFields)
          const score = rarity * (this.weights[posting % maxFields] ?? 1)
          if (score > (best[slot] ?? 0)) best[slot] = score
        }
      }
      for (let slot = 0; slot < total.length; slot++) {
        const here = best[slot] ?? 0
        const before = total[slot] ?? 0
        total[slot] = here > 0 && (index === 0 || before > 0) ? before + here : 0
      }
    })
    return total
  }

  private matching(word: string): readonly (readonly [number, number])[] {
    const found: (readonly [number, number])[] = []
    this.terms.forEach((term, id) => {
      if (term.startsWith(word)) {
        found.push([id, term.length === word.length ? quality.exact : prefixQuality(word, term)])
      } else if (word.length > 1 && term.includes(word)) {
        found.push([id, term.endsWith(word) ? quality.end : quality.inside])
      }
    })
    return found
  }

  private misspelled(word: string): readonly (readonly [number, number])[] {
    if (word.length < 4 || !isSpelled(word)) return []
    const distance = word.length < 8 ? 1 : 2
    return [...this.spelled.fuzzyGet(word, distance).values()].map(
      ([id, typos]) => [id, 0.5 / (1 + typos)] as const,
    )
  }

  private termsOf(text: string): readonly number[] {
    if (text === '') return []
    const known = this.knownTexts.get(text)
    if (known !== undefined) return known
    const terms = [...new Set(wordsOf(text))].map((word) => this.termOf(word))
    if (this.knownTexts.size >= maxKnownTexts) this.knownTexts.clear()
    this.knownTexts.set(text, terms)
    return terms
  }

  private termOf(word: string): number {
    const known = this.termIds.get(word)
    if (known !== undefined) return known
    const id = this.terms.push(word) - 1
    this.termIds.set(word, id)
    this.postings.push([])
    if (isSpelled(word)) this.spelled.set(word, id)
    return id
  }
}

const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const isSpelled = (word: string): boolean => word.length > 2 && !/\p{N}/u.test(word)
