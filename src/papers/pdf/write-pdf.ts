import { GState, jsPDF } from 'jspdf'
import type { Mark, Page } from '../layout/marks'
import type { Sheet } from '../layout/sheet'
import type { Line } from '../text/set-line'
import { addFaces } from './add-faces'

/** A picture as it lies in the file, with its size in pixels. */
export interface Picture {
  readonly format: 'PNG' | 'JPEG'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export interface PdfFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** BCP 47 tag. */
  readonly language: string
  /** The moment that the file says it was made at. */
  readonly at: Date
  /** 32 hexadecimal digits; the same for the same file. */
  readonly fileId: string
}

/** What jsPDF gives to its plug-ins and does not type. */
interface Inside {
  readonly write: (...lines: string[]) => void
  readonly events: {
    subscribe(topic: string, run: () => void): string
    unsubscribe(token: string): boolean
    getTopics(): Record<string, Record<string, unknown>>
  }
}

/** Pages as a PDF: every mark as it was placed, nothing measured or moved. */
export function writePdf(
  pages: readonly Page[],
  sheet: Sheet,
  facts: PdfFacts,
  logo: Picture | undefined,
): ArrayBuffer {
  const doc = new jsPDF({
    unit: 'pt',
    format: [sheet.width, sheet.height],
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  })
  const inside = doc.internal as unknown as Inside
  // It would join and turn Arabic that is joined and turned already.
  for (const token of Object.keys(inside.events.getTopics()['preProcessText'] ?? {})) {
    inside.events.unsubscribe(token)
  }
  const { title, author, subject, language, at, fileId } = facts
  doc.setDocumentProperties({ title, author, subject, creator: 'Tidebill' })
  doc.setCreationDate(at)
  doc.setFileId(fileId)
  inside.events.subscribe('putCatalog', () => {
    inside.write(
      `/Lang (${language.replace(/[^\w-]/g, '')})`,
      '/ViewerPreferences << /DisplayDocTitle true >>',
    )
  })
  const faces = addFaces(doc, pages)
  pages.forEach((page, index) => {
    if (index > 0) doc.addPage([sheet.width, sheet.height])
    for (const mark of page) draw({ doc, inside }, mark, logo)
  })
  faces.finish()
  return doc.output('arraybuffer')
}

interface Open {
  readonly doc: jsPDF
  readonly inside: Inside
}

function draw(open: Open, mark: Mark, logo: Picture | undefined): void {
  const { doc } = open
  switch (mark.kind) {
    case 'text':
      drawLine(open, mark.line, mark.size, mark.colour, (advance) => ({ x: mark.x + advance, y: mark.y }))
      return
    case 'box':
      doc.setFillColor(mark.colour)
      doc.rect(mark.x, mark.y, mark.width, mark.height, 'F')
      return
    case 'picture':
      if (logo !== undefined) {
        doc.addImage(logo.bytes, logo.format, mark.x, mark.y, mark.width, mark.height, 'logo', 'FAST')
      }
      return
    case 'code':
      drawCode(doc, mark)
      return
    case 'watermark':
      drawWatermark(open, mark)
  }
}

/** Lines come in the order of the eye: nothing is to be turned. */
const asItStands = { isInputVisual: true, isOutputVisual: true, isInputRtl: false, isOutputRtl: false }

function drawLine(
  { doc, inside }: Open,
  line: Line,
  size: number,
  colour: string,
  place: (advance: number) => { x: number; y: number },
  angle = 0,
): void {
  doc.setFontSize(size)
  doc.setTextColor(colour)
  let advance = 0
  for (const { face, text, width, isReversed, readAs } of line.runs) {
    const { x, y } = place(advance)
    doc.setFont(face.id, 'normal')
    if (face.stroked) {
      doc.setDrawColor(colour)
      doc.setLineWidth(size * 0.035)
    }
    // Readers then search and copy it in its own order (ISO 32000-1, 14.8.2.3.3).
    if (readAs !== undefined) inside.write(`/Span <</ActualText <${utf16(readAs)}>>> BDC`)
    else if (isReversed) inside.write('/ReversedChars BMC')
    doc.text(text, x, y, {
      baseline: 'alphabetic',
      ...asItStands,
      ...(angle !== 0 && { angle }),
      ...(face.stroked && { renderingMode: 'fillThenStroke' as const }),
    })
    if (isReversed || readAs !== undefined) inside.write('EMC')
    advance += (width * size) / 1000
  }
}

/** With its byte order mark, in hexadecimal. */
const utf16 = (text: string): string =>
  `FEFF${Array.from(text, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}`

function drawCode(doc: jsPDF, { x, y, size, modules, colour }: Extract<Mark, { kind: 'code' }>): void {
  const side = size / modules.length
  doc.setFillColor(colour)
  modules.forEach((row, down) => {
    for (let from = 0; from < row.length;) {
      let to = from
      while (row[to] === true) to += 1
      if (to > from) doc.rect(x + from * side, y + down * side, (to - from) * side, side, 'F')
      from = to + 1
    }
  })
}

const slant = 35

function drawWatermark(open: Open, mark: Extract<Mark, { kind: 'watermark' }>): void {
  const { x, y, line, size, colour } = mark
  const turn = (slant * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const back = (line.width * size) / 2000
  const down = size * 0.36
  const { doc } = open
  doc.saveGraphicsState()
  doc.setGState(new GState({ opacity: 0.13 }))
  const place = (advance: number) => ({
    x: x + (advance - back) * cos + down * sin,
    y: y - (advance - back) * sin + down * cos,
  })
  drawLine(open, line, size, colour, place, slant)
  doc.restoreGraphicsState()
}
