import type { PaperSum, PaymentBox } from '../model/paper'
import { qrModules } from '../payment/qr-modules'
import type { Block } from './break-pages'
import type { Design, Desk } from './design'
import { facts } from './facts'
import { beside, padded, stacked } from './pieces'
import { nothing } from './type-setter'
import type { Piece, Style } from './type-setter'

/** The sums at the end of the table: blocks that stay together. */
export function sumBlocks(desk: Desk, design: Design): Block[] {
  const { paper, set, x, width } = desk
  const styleOf = (weight: PaperSum['weight']): Style =>
    weight === 'due' ? design.due : weight === 'total' ? design.total : design.sum
  const widths = paper.sums.map(({ name, value, weight }) => {
    const style = styleOf(weight)
    return set.width(name, style) + 24 + set.width(value, style)
  })
  const room = Math.min(Math.max(200, ...widths) + 2 * design.dueInset, width)
  const start = x + width - room
  return paper.sums.map(({ name, value, weight }, index) => {
    const style = styleOf(weight)
    const inner = room - 2 * design.dueInset
    const figure = Math.min(set.width(value, style) + 0.01, inner * 0.75)
    const line = beside(
      set.text(name, style, start + design.dueInset, inner - figure - 12),
      set.text(value, style, start + design.dueInset + inner - figure, figure, 'end'),
    )
    const drawn = weight === 'due' ? design.dueLine(line, start, room, desk) : padded(line, 2, 2)
    return { ...drawn, ...(index === 0 ? { gap: 12 } : {}), glued: index < paper.sums.length - 1 }
  })
}

/** A paragraph may be parted between its lines, but not after the first or before the last. */
function flowing(text: string, style: Style, { set, x, width }: Desk): Block[] {
  const lines = set.lines(text, style, Math.min(width, 440))
  return lines.map((line, index) => ({
    ...set.placed([line], style, x, width, 'start'),
    ...(index === 0 ? { gap: 12 } : {}),
    glued: (index === 0 || index === lines.length - 2) && index < lines.length - 1,
  }))
}

/** What the law wants to be said, how to pay, notes and terms. */
export function closingBlocks(desk: Desk, design: Design): Block[] {
  const { paper } = desk
  return [
    ...paper.mentions.flatMap((text) => flowing(text, design.prose, desk)),
    ...paymentBlocks(desk, design),
    ...paper.prose.flatMap((text) => flowing(text, design.prose, desk)),
  ]
}

const codeSize = 84

type Code = NonNullable<PaymentBox['code']>

function paymentBlocks(desk: Desk, design: Design): Block[] {
  const { paper, set, x, width } = desk
  const { payment } = paper
  if (payment === undefined) return []
  const start = x + design.paymentInset
  const room = width - 2 * design.paymentInset
  const beneath = payment.code === undefined ? room : room - codeSize - 16
  const words = stacked(
    [
      set.text(payment.title, design.boxTitle, start, beneath),
      facts(payment.facts, { desk, design, x: start, width: beneath }),
    ],
    4,
  )
  const code =
    payment.code === undefined ? nothing : codePiece(desk, design, payment.code, start + room - codeSize)
  return [{ ...design.paymentBox(beside(words, code), desk), gap: 18 }]
}

function codePiece(desk: Desk, design: Design, { payload, caption }: Code, x: number): Piece {
  const square: Piece = {
    height: codeSize,
    marks: [{ kind: 'code', x, y: 0, size: codeSize, modules: qrModules(payload), colour: desk.colours.ink }],
  }
  return stacked([square, desk.set.text(caption, { ...design.factName, size: 7 }, x, codeSize)], 4)
}
