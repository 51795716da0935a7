import type { FontShelf } from '../fonts/font-shelf'
import { paperTitle } from '../model/make-paper'
import type { Paper } from '../model/paper'
import { fill } from '../model/paper-words'
import { bold } from './bold'
import { breakPages } from './break-pages'
import type { Block } from './break-pages'
import { calm } from './calm'
import { closingBlocks, sumBlocks } from './closing'
import { coloursOf } from './colours'
import type { Design, DesignName, Desk, PictureSize } from './design'
import { lowered, mirrored } from './marks'
import type { Mark, Page } from './marks'
import { rule, stacked } from './pieces'
import { sheetOf } from './sheet'
import type { SheetName } from './sheet'
import { tableBlocks } from './table'
import { lineHeight, TypeSetter } from './type-setter'

/** How a firm's papers look. */
export interface PaperStyle {
  readonly design: DesignName
  readonly sheet: SheetName
  /** '#rrggbb' */
  readonly colour: string
}

const rightToLeft = /^(ar|dv|fa|he|iw|ku-arab|ps|sd|ug|ur|yi)\b/i

/** Where everything stands on the pages of a paper: a pure function of what is written, how it looks and how wide letters are. */
export function placePaper(
  paper: Paper,
  style: PaperStyle,
  shelf: FontShelf,
  logo: PictureSize | undefined,
): Page[] {
  const direction = rightToLeft.test(paper.locale) ? 'rtl' : 'ltr'
  const sheet = sheetOf(style.sheet)
  const colours = coloursOf(style.colour)
  const design = style.design === 'bold' ? bold(colours) : calm(colours)
  const set = new TypeSetter(shelf, paper.locale, direction)
  const { margin } = design
  const desk: Desk = { paper, set, sheet, colours, logo, x: margin, width: sheet.width - 2 * margin }
  const foot = footOf(desk)
  const bottom = sheet.height - 34 - foot.height - 14
  const head = design.head(desk)
  const rows = tableBlocks(desk, design, bottom - design.nextTop)
  const blocks: Block[] = [...rows, ...sumBlocks(desk, design), ...closingBlocks(desk, design)]
  // The sums never stand alone on a page: the last row goes with them.
  const last = rows.length - 1
  const glued = blocks.map((block, index) => (index === last ? { ...block, glued: true } : block))
  const flow = breakPages(glued, { first: head.height, next: design.nextTop, bottom })
  return flow.map((marks, index) => {
    const isFirst = index === 0
    const page = [
      ...design.edges(desk, isFirst).marks,
      ...(isFirst ? head.marks : runningHead(desk, design)),
      ...marks,
      ...lowered(foot.marks, sheet.height - 34 - foot.height),
      ...pageNumber(desk, index + 1, flow.length, sheet.height - 34 - lineHeight(footSize)),
      ...watermark(desk),
    ]
    return direction === 'rtl' ? mirrored(page, sheet.width) : page
  })
}

const footSize = 7.5

/** Name of the document on the pages after the first. */
function runningHead({ paper, set, x, width, colours }: Desk, design: Design): Mark[] {
  const text = [paperTitle(paper), paper.seller.name].join(' · ')
  const style = { size: 8, weight: 'regular', colour: colours.inkSoft } as const
  return lowered(set.text(text, style, x, width).marks.slice(0, 1), design.nextTop - 32)
}

/** What is said of the seller at the foot of every page, beside the page's number. */
function footOf({ paper, set, x, width, colours }: Desk) {
  const style = { size: footSize, weight: 'regular', colour: colours.inkSoft } as const
  const said = paper.footer.join('  ·  ')
  const line = rule(x, width, 0.5, colours.edge)
  const words = set.text(said === '' ? ' ' : said, style, x, width - 90)
  return stacked([line, { ...words, height: Math.max(words.height, lineHeight(footSize)) }], 6)
}

function pageNumber({ paper, set, x, width, colours }: Desk, page: number, pages: number, y: number): Mark[] {
  const style = { size: footSize, weight: 'regular', colour: colours.inkSoft } as const
  const text = fill(paper.pageOf, { page: String(page), pages: String(pages) })
  return lowered(set.text(text, style, x + width - 84, 84, 'end').marks, y)
}

function watermark({ paper, set, sheet, colours }: Desk): Mark[] {
  if (paper.mark === undefined) return []
  const style = { size: 100, weight: 'bold', colour: colours.inkSoft } as const
  const [line] = set.lines(paper.mark.toLocaleUpperCase(paper.locale), style, 1e6)
  if (line === undefined || line.width === 0) return []
  const size = Math.min(120, (sheet.width * 0.8 * 1000) / line.width)
  return [{ kind: 'watermark', x: sheet.width / 2, y: sheet.height / 2, line, size, colour: colours.inkSoft }]
}
