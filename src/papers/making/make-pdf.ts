import { computeTotals } from '../../domain/totals/compute-totals'
import type { FontShelf } from '../fonts/font-shelf'
import { lookOver } from '../fonts/look-over'
import type { FontPack } from '../fonts/packs'
import { placePaper } from '../layout/place-paper'
import type { PaperStyle } from '../layout/place-paper'
import { sheetOf } from '../layout/sheet'
import { fileName } from '../model/file-name'
import { makePaper, paperTitle } from '../model/make-paper'
import type { PaperDocument } from '../model/paper'
import type { PaperWords } from '../model/paper-words'
import { writePdf } from '../pdf/write-pdf'
import type { Picture } from '../pdf/write-pdf'

/** What all papers of one order have in common. */
export interface PaperManner {
  readonly words: PaperWords
  /** In which figures and dates are written. */
  readonly locale: string
  readonly style: PaperStyle
  readonly logo: Picture | undefined
  /** Epoch milliseconds: when the files say that they were made. */
  readonly at: number
}

export type Made =
  | { readonly kind: 'made'; readonly name: string; readonly pdf: ArrayBuffer; readonly pages: number }
  /** These packs have to be at hand first. */
  | { readonly kind: 'needs-fonts'; readonly packs: readonly FontPack[] }
  /** Nothing was made: no font has these characters. */
  | { readonly kind: 'missing-glyphs'; readonly name: string; readonly characters: readonly string[] }

/** A document as a PDF file, or what stands in the way. Never a file with a character less than the document has. */
export function makePdf(document: PaperDocument, manner: PaperManner, shelf: FontShelf): Made {
  const { words, locale, style, logo, at } = manner
  const outcome = computeTotals(document.invoice)
  const totals = outcome.ok ? outcome.totals : outcome.partial
  const paper = makePaper(document, totals, words, locale)
  const name = fileName(paper, 'pdf')
  const { packs, missing } = lookOver(paper, shelf)
  if (packs.length > 0) return { kind: 'needs-fonts', packs }
  if (missing.length > 0) return { kind: 'missing-glyphs', name, characters: missing }
  const pages = placePaper(paper, style, shelf, logo)
  const title = paperTitle(paper)
  const facts = {
    title,
    author: paper.seller.isMissing ? '' : paper.seller.name,
    subject: paper.buyer.isMissing ? title : `${title} · ${paper.buyer.name}`,
    language: words.language,
    at: new Date(at),
    fileId: fileIdOf(`${document.invoice.id} ${at} ${JSON.stringify(style)}`),
  }
  return { kind: 'made', name, pdf: writePdf(pages, sheetOf(style.sheet), facts, logo), pages: pages.length }
}

/** Four hashes of a text by FNV-1a: an identity, not a proof. */
function fileIdOf(text: string): string {
  return [0, 1, 2, 3]
    .map((seed) => {
      let hash = 0x811c_9dc5 ^ seed
      for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193)
      }
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
    .toUpperCase()
}
