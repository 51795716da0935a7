import type { Fact } from '../model/paper'
import type { Design, Desk } from './design'
import { beside, stacked } from './pieces'
import type { Piece } from './type-setter'

interface FactsPlace {
  readonly desk: Desk
  readonly design: Pick<Design, 'factName' | 'factValue'>
  readonly x: number
  readonly width: number
}

/** Names in one column, as wide as the widest of them, and values in the next. */
export function facts(list: readonly Fact[], { desk: { set }, design, x, width }: FactsPlace): Piece {
  const widest = Math.max(0, ...list.map(({ name }) => set.width(name, design.factName)))
  const names = Math.min(widest + 0.01, width * 0.5)
  return stacked(
    list.map(({ name, value }) =>
      beside(
        set.text(name, design.factName, x, names),
        set.text(value, design.factValue, x + names + 12, width - names - 12),
      ),
    ),
    1,
  )
}
