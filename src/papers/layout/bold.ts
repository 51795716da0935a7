import type { Colours } from './colours'
import { fitted } from './design'
import type { Design, Desk } from './design'
import { beside, grounded, padded, stacked } from './pieces'
import { nothing } from './type-setter'
import type { Piece } from './type-setter'

const margin = 48

/** The firm's colour from edge to edge, and figures that can be read across a room. */
export function bold({ ink, inkSoft, accent, onAccent, tint, accentInk }: Colours): Design {
  const design: Design = {
    margin,
    nextTop: 64,
    rowText: { size: 9.5, weight: 'bold', colour: ink },
    rowFigure: { size: 9.5, weight: 'regular', colour: ink },
    detail: { size: 8.5, weight: 'regular', colour: inkSoft },
    columnTitle: { size: 8.5, weight: 'bold', colour: onAccent },
    rowPadding: 7,
    inset: 10,
    tableHead: (titles, { x, width }) => grounded(padded(titles, 5, 5), x, width, accent),
    tableRow: (row, index, { x, width }) => (index % 2 === 0 ? row : grounded(row, x, width, tint)),
    sum: { size: 9.5, weight: 'regular', colour: ink },
    total: { size: 9.5, weight: 'bold', colour: ink },
    due: { size: 15, weight: 'bold', colour: onAccent },
    dueInset: 10,
    dueLine: (due, x, width) => padded(grounded(padded(due, 7, 7), x, width, accent), 6, 0),
    boxTitle: { size: 11, weight: 'bold', colour: accentInk },
    prose: { size: 9, weight: 'regular', colour: ink },
    factName: { size: 8, weight: 'regular', colour: inkSoft },
    factValue: { size: 9.5, weight: 'bold', colour: ink },
    paymentInset: 14,
    paymentBox: (box, { x, width }) => grounded(padded(box, 12, 12), x, width, tint),
    head: (desk) => head(desk, design),
    edges: ({ sheet }, isFirst) =>
      isFirst ? nothing : grounded({ height: 10, marks: [] }, 0, sheet.width, accent),
  }
  return design
}

function head(desk: Desk, design: Design): Piece {
  const { paper, set, sheet, x, width, colours } = desk
  const half = width / 2 - 12
  const middle = x + width / 2 + 12
  const light = { size: 8.5, weight: 'regular', colour: colours.onAccent } as const
  const firm = stacked(
    [
      logo(desk, x),
      set.text(paper.seller.name, { size: 15, weight: 'bold', colour: colours.onAccent }, x, half),
      stacked(paper.seller.lines.map((text) => set.text(text, light, x, half))),
    ],
    4,
  )
  const title = set.text(
    paper.title,
    { size: 29, weight: 'bold', colour: colours.onAccent },
    middle,
    width / 2 - 12,
    'end',
  )
  const band = grounded(padded(beside(firm, title), 34, 24), 0, sheet.width, colours.accent)
  const soft = { size: 9.5, weight: 'regular', colour: colours.inkSoft } as const
  const buyer = stacked(
    [
      set.text(paper.buyerTitle, design.factName, x, half),
      set.text(paper.buyer.name, { size: 13, weight: 'bold', colour: colours.ink }, x, half),
      stacked(paper.buyer.lines.map((text) => set.text(text, soft, x, half))),
    ],
    2,
  )
  return padded(stacked([band, beside(buyer, known(desk, design, middle, width / 2 - 12))], 26), 0, 26)
}

/** Facts two by two, the name over what it names. */
function known({ paper, set }: Desk, { factName, factValue }: Design, x: number, width: number): Piece {
  const room = width / 2 - 8
  const cells = paper.facts.map(({ name, value }, index) => {
    const at = x + (index % 2) * (width / 2 + 4)
    return stacked([set.text(name, factName, at, room), set.text(value, factValue, at, room)])
  })
  const rows = cells.flatMap((cell, index) =>
    index % 2 === 0 ? [beside(cell, cells[index + 1] ?? nothing)] : [],
  )
  return stacked(rows, 8)
}

/** On a white card, since nobody knows what colour the picture was made for. */
function logo({ logo: size }: Desk, x: number): Piece {
  if (size === undefined) return nothing
  const { width, height } = fitted(size, { width: 150, height: 46 })
  const inset = 7
  const card = grounded(
    { height: height + 2 * inset, marks: [{ kind: 'picture', x: x + inset, y: inset, width, height }] },
    x,
    width + 2 * inset,
    '#ffffff',
  )
  return padded(card, 0, 4)
}
