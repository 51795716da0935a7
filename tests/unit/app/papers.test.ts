import { describe, expect, it } from 'vitest'
import { createPaperMaker } from '../../../src/app/papers/paper-maker'
import type { PaperMakerPorts, PaperSource } from '../../../src/app/papers/paper-maker'
import type { PaperWorkerLink } from '../../../src/app/papers/paper-worker-link'
import { styleOf } from '../../../src/app/papers/paper-looks'
import { readPicture } from '../../../src/domain/picture'
import { readSettings } from '../../../src/domain/settings'
import type { FontPack } from '../../../src/papers/fonts/packs'
import type { PaperDocument } from '../../../src/papers/model/paper'
import type { PaperReply, PaperRequest } from '../../../src/papers/making/protocol'
import { PaperBench } from '../../../src/papers/making/paper-bench'
import { fontBytes } from '../../papers/font-files'
import { manner } from '../../papers/made-paper'
import { documentOf, lines } from '../../papers/sample-documents'

const sourceOf = (documents: readonly PaperDocument[]): PaperSource => ({
  count: documents.length,
  read: (from, to) => Promise.resolve(documents.slice(from, to)),
})

/** A worker without a thread: the real bench, asked in turn. */
function worker(asked: PaperRequest['type'][], breakOn?: PaperRequest['type']): PaperWorkerLink {
  const bench = new PaperBench()
  let ended = false
  return {
    async ask(request): Promise<PaperReply> {
      if (ended) throw new Error('ended')
      asked.push(request.type)
      return request.type === breakOn ? { type: 'failed', reason: 'broke' } : bench.answer(request)
    },
    end() {
      ended = true
    },
  }
}

function makerOf(ports: Partial<PaperMakerPorts> = {}) {
  const asked: PaperRequest['type'][] = []
  const fetched: FontPack[] = []
  const forgotten: FontPack[] = []
  const maker = createPaperMaker({
    start: () => worker(asked),
    packFiles: async (pack) => {
      fetched.push(pack)
      const weights =
        pack === 'base' || pack === 'hebrew' ? (['regular', 'bold'] as const) : (['regular'] as const)
      return weights.map((weight) => ({ pack, weight, bytes: fontBytes(pack, weight) }))
    },
    forgetFont: async (pack) => void forgotten.push(pack),
    ...ports,
  })
  return { maker, asked, fetched, forgotten }
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    documentOf({ id: `d${index}`, number: `N-${index}`, lines: lines(1) }),
  )
const hebrew = documentOf({ lines: lines(1, { description: 'שלום' }) })

describe('making papers beside the page', () => {
  it('fetches a font when a text first needs it, and never again', async () => {
    const { maker, fetched } = makerOf()
    expect((await maker.make(documentOf(), manner())).kind).toBe('made')
    expect(fetched).toEqual(['base'])
    expect((await maker.make(hebrew, manner())).kind).toBe('made')
    expect((await maker.make(hebrew, manner())).kind).toBe('made')
    expect(fetched).toEqual(['base', 'hebrew'])
  })

  it('says which fonts are not here, and makes the paper once they are', async () => {
    let online = false
    const { maker } = makerOf({
      packFiles: async (pack) => {
        if (!online) throw new Error('offline')
        return [
          { pack, weight: 'regular', bytes: fontBytes('base', 'regular') },
          { pack, weight: 'bold', bytes: fontBytes('base', 'bold') },
        ]
      },
    })
    expect(await maker.make(documentOf(), manner())).toEqual({ kind: 'no-fonts', packs: ['base'] })
    online = true
    expect((await maker.make(documentOf(), manner())).kind).toBe('made')
  })

  it('throws a file away that is no font, such as a sign-in page', async () => {
    const forgotten: FontPack[] = []
    const { maker } = makerOf({
      packFiles: async (pack) => [
        { pack, weight: 'regular', bytes: new TextEncoder().encode('<html>').buffer },
      ],
      forgetFont: async (pack) => void forgotten.push(pack),
    })
    expect((await maker.make(documentOf(), manner())).kind).toBe('no-fonts')
    expect(forgotten).toEqual(['base'])
  })

  it('a worker that broke is not asked again', async () => {
    let started = 0
    const { maker } = makerOf({ start: () => worker([], ++started === 1 ? 'make' : undefined) })
    expect((await maker.make(documentOf(), manner())).kind).toBe('failed')
    expect((await maker.make(documentOf(), manner())).kind).toBe('made')
    expect(started).toBe(2)
  })
})

describe('many papers in a zip', () => {
  it('holds each of them, tells how far it is, and names what was left out', async () => {
    const { maker } = makerOf()
    const done: number[] = []
    const documents = [
      ...many(20),
      documentOf({ id: 'tea', number: 'T-1', lines: lines(1, { description: '☕' }) }),
    ]
    const outcome = await maker.zip(sourceOf(documents), manner(), {
      onProgress: (count) => done.push(count),
      signal: new AbortController().signal,
    })
    expect(outcome).toMatchObject({ kind: 'zipped', count: 20, leftOut: [{ characters: ['☕'] }] })
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(done.at(-1)).toBe(21)
  })

  it('ends at once when it is cancelled, and asks for nothing more', async () => {
    const { maker, asked } = makerOf()
    const controller = new AbortController()
    const outcome = await maker.zip(sourceOf(many(40)), manner(), {
      onProgress: () => controller.abort(),
      signal: controller.signal,
    })
    expect(outcome).toEqual({ kind: 'cancelled' })
    expect(asked.filter((type) => type === 'zip').length).toBeLessThan(4)
    expect(asked).not.toContain('zip-end')
  })
})

describe('how papers look', () => {
  it('letters are written on Letter where it is the paper', () => {
    expect(styleOf(readSettings({}), 'en-US').sheet).toBe('letter')
    expect(styleOf(readSettings({}), 'de-DE').sheet).toBe('a4')
    expect(styleOf(readSettings({ paper: { sheet: 'a4' } }), 'en-US').sheet).toBe('a4')
  })

  it('what makes no sense in the settings is left out, what is not known is carried', () => {
    const { paper } = readSettings({
      paper: { design: 'loud', colour: 'red;}', sheet: 'letter', texture: 'linen' },
    })
    expect(paper).toEqual({ sheet: 'letter', texture: 'linen' })
  })

  it('a stored picture that can’t be shown is none', () => {
    const fine = { type: 'image/png', width: 2, height: 1, data: 'iVBORw0KGgo=' }
    expect(readPicture(fine)).toEqual(fine)
    for (const broken of [
      { type: 'image/svg+xml' },
      { width: 0 },
      { height: 1e9 },
      { data: '"><script>' },
      { data: '' },
    ]) {
      expect(readPicture({ ...fine, ...broken })).toBeUndefined()
    }
  })
})
