import { lowered } from './marks'
import type { Mark } from './marks'
import type { Piece } from './type-setter'

/** A piece of the flow that no page break goes through. */
export interface Block extends Piece {
  /** Space above it, but not at the top of a page. */
  readonly gap?: number
  /** It stays on the page of the block after it. */
  readonly glued?: boolean
  /** What is repeated above it where it begins a page. */
  readonly head?: Piece
}

interface Room {
  /** Where the flow begins, and where it has to end, on the first page and on those after it. */
  readonly first: number
  readonly next: number
  readonly bottom: number
}

/** Blocks that are glued together, with the space that they take after something else and at the top of a page. */
function chunksOf(blocks: readonly Block[]): Block[][] {
  const chunks: Block[][] = []
  let open: Block[] = []
  for (const block of blocks) {
    open.push(block)
    if (block.glued === true) continue
    chunks.push(open)
    open = []
  }
  return open.length > 0 ? [...chunks, open] : chunks
}

const heightOf = (chunk: readonly Block[]): number =>
  chunk.reduce((sum, { height, gap = 0 }, index) => sum + height + (index === 0 ? 0 : gap), 0)

/**
 * Lays blocks down page by page, in order, each whole. Glued ones stay together unless a page is too small for them all; a block
 * that is higher than a page runs over its end, so whoever makes blocks keeps them lower than that.
 */
export function breakPages(blocks: readonly Block[], { first, next, bottom }: Room): Mark[][] {
  const pages: Mark[][] = [[]]
  let y = first
  let isTop = true
  const turn = () => {
    pages.push([])
    y = next
    isTop = true
  }
  const put = ({ height, marks, gap = 0, head }: Block) => {
    if (isTop && head !== undefined) {
      pages.at(-1)?.push(...lowered(head.marks, y))
      y += head.height
    } else if (!isTop) {
      y += gap
    }
    for (const mark of lowered(marks, y)) pages.at(-1)?.push(mark)
    y += height
    isTop = false
  }
  for (const chunk of chunksOf(blocks)) {
    const gap = isTop ? 0 : (chunk[0]?.gap ?? 0)
    const fits = y + gap + heightOf(chunk) <= bottom
    if (!fits && !isTop) {
      const headHeight = chunk[0]?.head?.height ?? 0
      // Too much for any page: then it begins here and breaks between its blocks.
      const isHopeless = next + headHeight + heightOf(chunk) > bottom
      if (!isHopeless) turn()
    }
    for (const block of chunk) {
      if (!isTop && y + (block.gap ?? 0) + block.height > bottom) turn()
      put(block)
    }
  }
  return pages
}
