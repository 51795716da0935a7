import type { Colours } from './colours'
import { fitted } from './design'
import type { Design, Desk } from './design'
import { facts } from './facts'
import { beside, padded, rule, stacked } from './pieces'
import { lowered } from './marks'
import { nothing } from './type-setter'
import type { Piece } from './type-setter'

const margin = 54

/** Much white, thin rules, the firm's colour where the eye should go first. */
export function calm({ ink, inkSoft, accentInk, edge }: Colours): Design {
  const design: Design = {
    margin,
    nextTop: 72,
    rowText: { size: 9.5, weight: 'regular', colour: ink },
    rowFigure: { size: 9.5, weight: 'regular', colour: ink },
    detail: { size: 8.5, weight: 'regular', colour: inkSoft },
    columnTitle: { size: 8, weight: 'regular', colour: inkSoft },
    rowPadding: 6,
    inset: 0,
    tableHead: (titles, { x, width }) => stacked([padded(titles, 0, 5), rule(x, width, 0.9, accentInk)]),
    tableRow: (row, _index, { x, width }) => stacked([row, rule(x, width, 0.5, edge)]),
    sum: { size: 9.5, weight: 'regular', colour: ink },
    total: { size: 9.5, weight: 'bold', colour: ink },
    due: { size: 12.5, weight: 'bold', colour: accentInk },
    dueInset: 0,
    dueLine: (due, x, width) => padded(stacked([rule(x, width, 0.9, accentInk), padded(due, 5, 2)]), 5, 0),
    boxTitle: { size: 9.5, weight: 'bold', colour: ink },
    prose: { size: 9, weight: 'regular', colour: ink },
    factName: { size: 8.5, weight: 'regular', colour: inkSoft },
    factValue: { size: 9, weight: 'regular', colour: ink },
    paymentInset: 0,
    paymentBox: (box, { x, width }) => stacked([rule(x, width, 0.5, edge), padded(box, 10, 0)]),
    head: (desk) => head(desk, design),
    edges: () => nothing,
  }
  return design
}

function head(desk: Desk, design: Design): Piece {
  const { paper, set, x, width, colours } = desk
  const half = width / 2 - 12
  const right = x + width / 2 + 24
  const rightWidth = width / 2 - 24
  const firm = stacked(
    [
      logo(desk, x),
      set.text(paper.seller.name, { size: 11, weight: 'bold', colour: colours.ink }, x, half),
      lines(desk, paper.seller.lines, x, half, 8.5),
    ],
    3,
  )
  const title = set.text(
    paper.title,
    { size: 25, weight: 'regular', colour: colours.accentInk },
    right,
    rightWidth,
  )
  const buyer = stacked(
    [
      set.text(paper.buyerTitle, design.factName, x, half),
      set.text(paper.buyer.name, { size: 10.5, weight: 'bold', colour: colours.ink }, x, half),
      lines(desk, paper.buyer.lines, x, half, 9.5),
    ],
    2,
  )
  const known = facts(paper.facts, { desk, design, x: right, width: rightWidth })
  return padded(stacked([beside(firm, title), beside(buyer, known)], 34), margin - 8, 30)
}

const lines = (
  { set, colours }: Desk,
  texts: readonly string[],
  x: number,
  width: number,
  size: number,
): Piece =>
  stacked(texts.map((text) => set.text(text, { size, weight: 'regular', colour: colours.inkSoft }, x, width)))

function logo({ logo: size }: Desk, x: number): Piece {
  if (size === undefined) return nothing
  const { width, height } = fitted(size, { width: 170, height: 54 })
  return { height: height + 6, marks: lowered([{ kind: 'picture', x, y: 0, width, height }], 0) }
}
