import type { FontPack } from '../../papers/fonts/packs'
import type { PaperDocument } from '../../papers/model/paper'
import type { Made, PaperManner } from '../../papers/making/make-pdf'
import type { LeftOut } from '../../papers/making/protocol'
import type { FontFile } from './font-files'
import type { PaperWorkerLink } from './paper-worker-link'

/** Why there is no file. */
export type NoPaper =
  | { readonly kind: 'missing-glyphs'; readonly characters: readonly string[] }
  /** A font is not on this device and can't be fetched now. */
  | { readonly kind: 'no-fonts'; readonly packs: readonly FontPack[] }
  | { readonly kind: 'failed' }

export type PaperOutcome =
  { readonly kind: 'made'; readonly name: string; readonly pdf: ArrayBuffer } | NoPaper

export type ZipOutcome =
  | {
      readonly kind: 'zipped'
      readonly zip: Blob
      readonly count: number
      readonly leftOut: readonly LeftOut[]
    }
  | { readonly kind: 'cancelled' }
  | NoPaper

export interface ZipOptions {
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/** Documents on their way into a zip, read as they are needed: a hundred thousand are never in memory together. */
export interface PaperSource {
  readonly count: number
  /** Those from one place up to, not including, another; fewer where some have no paper. */
  readonly read: (from: number, to: number) => Promise<readonly PaperDocument[]>
}

/** Makes papers beside the page. */
export interface PaperMaker {
  make(document: PaperDocument, manner: PaperManner): Promise<PaperOutcome>
  /** Many at once in one file; cancelling ends the work at once and leaves nothing. */
  zip(source: PaperSource, manner: PaperManner, options: ZipOptions): Promise<ZipOutcome>
}

export interface PaperMakerPorts {
  readonly start: () => PaperWorkerLink
  readonly packFiles: (pack: FontPack) => Promise<readonly FontFile[]>
  readonly forgetFont: (pack: FontPack) => Promise<void>
}

/** Documents handed over at a time: few enough that copying them is no pause for the page. */
const handful = 8
/** One family may lack what the next one has; there are six of them. */
const mostRounds = 7

class FontsNotHere extends Error {
  override readonly name = 'FontsNotHere'
  constructor(readonly packs: readonly FontPack[]) {
    super(`fonts are not here: ${packs.join(', ')}`)
  }
}

export function createPaperMaker(ports: PaperMakerPorts): PaperMaker {
  let running: PaperWorkerLink | undefined
  const link = () => (running ??= ports.start())
  const drop = (ended: PaperWorkerLink | undefined) => {
    ended?.end()
    if (running === ended) running = undefined
  }

  const addPack = async (to: PaperWorkerLink, pack: FontPack) => {
    const files = await ports.packFiles(pack).catch(() => [])
    if (files.length === 0) throw new FontsNotHere([pack])
    for (const file of files) {
      const reply = await to.ask({ type: 'add-font', ...file }, [file.bytes])
      if (reply.type === 'font-added') continue
      await ports.forgetFont(pack)
      throw new FontsNotHere([pack])
    }
  }

  /** Asks again for as long as fonts are wanting. */
  const withFonts = async <Reply>(
    to: PaperWorkerLink,
    ask: () => Promise<Reply>,
    wanting: (reply: Reply) => readonly FontPack[],
  ): Promise<Reply> => {
    for (let round = 0; round < mostRounds; round += 1) {
      const reply = await ask()
      const packs = wanting(reply)
      if (packs.length === 0) return reply
      for (const pack of packs) await addPack(to, pack)
    }
    throw new Error('fonts were added and are wanting still')
  }

  const noPaper = (error: unknown, from: PaperWorkerLink): NoPaper => {
    if (error instanceof FontsNotHere) return { kind: 'no-fonts', packs: error.packs }
    // Whatever broke it, the next paper begins with a fresh one.
    drop(from)
    return { kind: 'failed' }
  }

  const made = async (to: PaperWorkerLink, document: PaperDocument, manner: PaperManner): Promise<Made> => {
    const wanting = (paper: Made) => (paper.kind === 'needs-fonts' ? paper.packs : [])
    const ask = async () => {
      const reply = await to.ask({ type: 'make', document, manner })
      if (reply.type !== 'made') throw new Error(reply.type)
      return reply.made
    }
    return withFonts(to, ask, wanting)
  }

  return {
    async make(document, manner) {
      const to = link()
      try {
        const paper = await made(to, document, manner)
        return paper.kind === 'needs-fonts' ? { kind: 'failed' } : paper
      } catch (error) {
        return noPaper(error, to)
      }
    },

    async zip({ count, read }, manner, { onProgress, signal }) {
      if (signal.aborted) return { kind: 'cancelled' }
      // One of its own: ending it stops no other paper, and its zip is nobody else's.
      const to = ports.start()
      const stop = () => to.end()
      signal.addEventListener('abort', stop)
      const leftOut: LeftOut[] = []
      try {
        for (let from = 0; from < count; from += handful) {
          const some = await read(from, from + handful)
          if (signal.aborted) return { kind: 'cancelled' }
          const reply = await withFonts(
            to,
            () => to.ask({ type: 'zip', documents: some, manner }),
            (answer) => (answer.type === 'zip-needs-fonts' ? answer.packs : []),
          )
          if (reply.type !== 'zip-added') throw new Error(reply.type)
          leftOut.push(...reply.leftOut)
          onProgress(Math.min(from + handful, count))
        }
        const reply = await to.ask({ type: 'zip-end' })
        if (reply.type !== 'zipped') throw new Error(reply.type)
        return { kind: 'zipped', zip: reply.zip, count: reply.count, leftOut }
      } catch (error) {
        return signal.aborted ? { kind: 'cancelled' } : noPaper(error, to)
      } finally {
        signal.removeEventListener('abort', stop)
        to.end()
      }
    },
  }
}
