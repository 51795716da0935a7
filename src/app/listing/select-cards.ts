import { sortable } from '../../lists/folded'
import { TextIndex } from '../../lists/text-index'
import type { Usage } from '../../lists/usage'
import type { CardQuery } from './card-query'

export interface Card {
  readonly id: string
  readonly archived?: true
}

/** Cards in order, with an index over their words. Made when a card changes, not when somebody types. */
export class CardShelf<C extends Card> {
  private readonly cards: readonly C[]
  private readonly index: TextIndex

  /** @param said the name first: it is what cards sort by */
  constructor(cards: readonly C[], said: (card: C) => readonly [string, ...string[]]) {
    const named = cards.map((card) => ({ card, name: sortable(said(card)[0]) }))
    named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    this.cards = named.map(({ card }) => card)
    this.index = new TextIndex([3, 2, 1])
    this.cards.forEach((card, slot) => this.index.add(slot, said(card)))
  }

  get size(): number {
    return this.cards.length
  }

  select({ text, archived, sort }: CardQuery, usage: ReadonlyMap<string, Usage>): readonly C[] {
    const scores = this.index.search(text)
    const found = this.cards
      .map((card, slot) => ({ card, score: scores?.[slot] ?? 0 }))
      .filter(
        ({ card, score }) => (card.archived === true) === archived && (scores === undefined || score > 0),
      )
    const usedAt = (card: C) => usage.get(card.id)?.lastUsed ?? ''
    if (sort === 'used')
      found.sort((a, b) => (usedAt(a.card) > usedAt(b.card) ? -1 : usedAt(a.card) < usedAt(b.card) ? 1 : 0))
    else if (scores !== undefined) found.sort((a, b) => b.score - a.score)
    return found.map(({ card }) => card)
  }
}
