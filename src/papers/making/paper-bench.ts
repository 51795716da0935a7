import { FontShelf } from '../fonts/font-shelf'
import { makePdf } from './make-pdf'
import type { LeftOut, PaperReply, PaperRequest } from './protocol'
import { PaperZip } from './zip-papers'

/** Answers the page's requests: fonts on a shelf, papers made from them, one zip at a time. */
export class PaperBench {
  private readonly shelf = new FontShelf()
  private zip = new PaperZip()

  answer(request: PaperRequest): PaperReply {
    switch (request.type) {
      case 'add-font':
        try {
          this.shelf.add(request.pack, request.weight, request.bytes)
          return { type: 'font-added' }
        } catch {
          return { type: 'font-broken' }
        }
      case 'make':
        return { type: 'made', made: makePdf(request.document, request.manner, this.shelf) }
      case 'zip':
        return this.addToZip(request)
      case 'zip-end': {
        const { count } = this.zip
        const zip = this.zip.finish()
        this.zip = new PaperZip()
        return { type: 'zipped', zip, count }
      }
    }
  }

  private addToZip({ documents, manner }: Extract<PaperRequest, { type: 'zip' }>): PaperReply {
    const leftOut: LeftOut[] = []
    const files: { name: string; pdf: ArrayBuffer }[] = []
    for (const document of documents) {
      const made = makePdf(document, manner, this.shelf)
      switch (made.kind) {
        case 'needs-fonts':
          return { type: 'zip-needs-fonts', packs: made.packs }
        case 'missing-glyphs':
          leftOut.push({ name: made.name, characters: made.characters })
          break
        case 'made':
          files.push(made)
      }
    }
    for (const { name, pdf } of files) this.zip.add(name, new Uint8Array(pdf), manner.at)
    return { type: 'zip-added', leftOut }
  }
}
