import type { FontPack, Weight } from '../fonts/packs'
import type { PaperDocument } from '../model/paper'
import type { Made, PaperManner } from './make-pdf'

/** A document that is not in the zip, and the characters that kept it out. */
export interface LeftOut {
  readonly name: string
  readonly characters: readonly string[]
}

/** What the page asks of the paper worker. One question at a time has one answer, of the same `id`. */
export type PaperRequest =
  | {
      readonly type: 'add-font'
      readonly pack: FontPack
      readonly weight: Weight
      readonly bytes: ArrayBuffer
    }
  | { readonly type: 'make'; readonly document: PaperDocument; readonly manner: PaperManner }
  /** Adds to the zip that is open, or opens one. Needs of fonts are answered before anything is added. */
  | { readonly type: 'zip'; readonly documents: readonly PaperDocument[]; readonly manner: PaperManner }
  | { readonly type: 'zip-end' }

export type PaperReply =
  | { readonly type: 'font-added' }
  /** The file is no font: a page that stood in its place, or half of one. */
  | { readonly type: 'font-broken' }
  | { readonly type: 'made'; readonly made: Made }
  | { readonly type: 'zip-needs-fonts'; readonly packs: readonly FontPack[] }
  | { readonly type: 'zip-added'; readonly leftOut: readonly LeftOut[] }
  | { readonly type: 'zipped'; readonly zip: Blob; readonly count: number }
  | { readonly type: 'failed'; readonly reason: string }
