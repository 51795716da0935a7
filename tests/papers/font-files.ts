import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FontShelf } from '../../src/papers/fonts/font-shelf'
import { fontPacks, weightsOf } from '../../src/papers/fonts/packs'
import type { FontPack, Weight } from '../../src/papers/fonts/packs'
import { repository } from '../support/built-app'

const families: Readonly<Record<FontPack, readonly [folder: string, file: string]>> = {
  base: ['noto-sans', 'NotoSans'],
  arabic: ['noto-sans-arabic', 'NotoSansArabic'],
  hebrew: ['noto-sans-hebrew', 'NotoSansHebrew'],
  chinese: ['noto-sans-sc', 'NotoSansSC'],
  japanese: ['noto-sans-jp', 'NotoSansJP'],
  korean: ['noto-sans-kr', 'NotoSansKR'],
}

/** The bytes of a font that the app carries. */
export function fontBytes(pack: FontPack, weight: Weight): ArrayBuffer {
  const [folder, file] = families[pack]
  const style = weight === 'bold' ? '700Bold' : '400Regular'
  const path = join(repository, 'node_modules/@expo-google-fonts', folder, style, `${file}_${style}.ttf`)
  const bytes = readFileSync(path)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

/** A shelf with the packs named, all of them by default. */
export function shelfOf(packs: readonly FontPack[] = fontPacks): FontShelf {
  const shelf = new FontShelf()
  for (const pack of packs) {
    for (const weight of weightsOf(pack)) shelf.add(pack, weight, fontBytes(pack, weight))
  }
  return shelf
}
