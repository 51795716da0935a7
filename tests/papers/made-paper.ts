import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { paper as words } from '../../src/app/words/en/paper'
import type { FontShelf } from '../../src/papers/fonts/font-shelf'
import type { PaperStyle } from '../../src/papers/layout/place-paper'
import type { PaperDocument } from '../../src/papers/model/paper'
import { makePdf } from '../../src/papers/making/make-pdf'
import type { Made, PaperManner } from '../../src/papers/making/make-pdf'

/** A manner for tests: A4, calm, English, the same moment always. */
export function manner(style: Partial<PaperStyle> = {}, rest: Partial<PaperManner> = {}): PaperManner {
  return {
    words: words.sheet,
    locale: 'en-GB',
    style: { design: 'calm', sheet: 'a4', colour: '#0b5d85', ...style },
    logo: undefined,
    at: Date.UTC(2026, 10, 26, 12),
    ...rest,
  }
}

/** The file, where one has to come out. */
export function pdfOf(
  document: PaperDocument,
  shelf: FontShelf,
  how = manner(),
): Extract<Made, { kind: 'made' }> {
  const made = makePdf(document, how, shelf)
  if (made.kind !== 'made') throw new Error(JSON.stringify(made))
  return made
}

function withFile<T>(pdf: ArrayBuffer, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tidebill-paper-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, new Uint8Array(pdf))
    return use(path, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (program: string, parameters: readonly string[]): string =>
  execFileSync(program, parameters, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** The text of a PDF as poppler reads it: `raw` in the order of the file, else by columns and lines. */
export const textOf = (pdf: ArrayBuffer, order: 'raw' | 'layout' = 'layout'): string =>
  withFile(pdf, (path) => run('pdftotext', [`-${order}`, '-enc', 'UTF-8', path, '-']))

/** Without the marks by which poppler shows direction, and with spaces as one. */
export const plainText = (text: string): string =>
  text.replace(/[\u202a-\u202e\u200e\u200f]/g, '').replace(/\s+/g, ' ')

export const infoOf = (pdf: ArrayBuffer): string => withFile(pdf, (path) => run('pdfinfo', [path]))
export const fontsOf = (pdf: ArrayBuffer): string => withFile(pdf, (path) => run('pdffonts', [path]))

/** Pages drawn as pictures. */
export function picturesOf(pdf: ArrayBuffer, dotsPerInch: number, lastPage = 3): PNG[] {
  return withFile(pdf, (path, folder) => {
    run('pdftoppm', ['-r', String(dotsPerInch), '-l', String(lastPage), '-png', path, join(folder, 'page')])
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return names.sort().map((name) => PNG.sync.read(readFileSync(join(folder, name))))
  })
}
