import type { jsPDF } from 'jspdf'
import type { Face } from '../fonts/font-shelf'
import { subsetFont } from '../fonts/subset-font'
import type { Page } from '../layout/marks'

/** What jsPDF keeps of an embedded font. */
interface EmbeddedFont {
  readonly metadata: { readonly toUnicode: Record<number, number> }
}

interface FontsInside {
  getFont(name: string, style: string): EmbeddedFont
}

/** Adds the faces that the pages use to the document, each with no more than the characters that they set. */
export function addFaces(doc: jsPDF, pages: readonly Page[]): { readonly finish: () => void } {
  const used = new Map<string, { readonly face: Face; readonly characters: Set<number> }>()
  for (const page of pages) {
    for (const mark of page) {
      if (mark.kind !== 'text' && mark.kind !== 'watermark') continue
      for (const { face, text } of mark.line.runs) {
        const known = used.get(face.id) ?? { face, characters: new Set<number>() }
        used.set(face.id, known)
        for (const character of text) known.characters.add(character.codePointAt(0) ?? 0)
      }
    }
  }
  for (const [id, { face, characters }] of used) {
    doc.addFileToVFS(`${id}.ttf`, binaryText(subsetFont(face.font, characters)))
    doc.addFont(`${id}.ttf`, id, 'normal')
  }
  return { finish: () => [...used.keys()].forEach((id) => readAsLetters(doc, id)) }
}

/** jsPDF takes files as texts of one character a byte. */
function binaryText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** A joined form of an Arabic letter is found and copied as that letter. Forms of two letters at once keep their own sign. */
function readAsLetters(doc: jsPDF, id: string): void {
  const { toUnicode } = (doc.internal as unknown as FontsInside).getFont(id, 'normal').metadata
  for (const [glyph, code] of Object.entries(toUnicode)) {
    if (code < 0xfb50) continue
    const letters = String.fromCharCode(code).normalize('NFKC')
    if (letters.length === 1) toUnicode[Number(glyph)] = letters.charCodeAt(0)
  }
}
