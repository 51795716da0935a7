import arabicBold from '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf?url'
import arabicRegular from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url'
import baseBold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url'
import baseRegular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url'
import chineseRegular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'
import hebrewBold from '@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf?url'
import hebrewRegular from '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf?url'
import japaneseRegular from '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url'
import koreanRegular from '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf?url'
import { weightsOf } from '../../papers/fonts/packs'
import type { FontPack, Weight } from '../../papers/fonts/packs'

const files: Readonly<Record<FontPack, Partial<Record<Weight, string>>>> = {
  base: { regular: baseRegular, bold: baseBold },
  arabic: { regular: arabicRegular, bold: arabicBold },
  hebrew: { regular: hebrewRegular, bold: hebrewBold },
  chinese: { regular: chineseRegular },
  japanese: { regular: japaneseRegular },
  korean: { regular: koreanRegular },
}

/**
 * Fonts are too heavy for the worker's precache, which has to be whole before the app works offline at all: each is fetched once,
 * when it is first needed or the page is idle, and kept here. Their names change with their bytes, so what is kept is right.
 */
const cacheName = 'tidebill-fonts'

const addressOf = (file: string): string => new URL(file, location.href).href

/** A cache that a browser refuses, as in some private windows, is one that keeps nothing. */
const openCache = (): Promise<Cache | undefined> =>
  'caches' in globalThis ? caches.open(cacheName).catch(() => undefined) : Promise.resolve(undefined)

async function fontFile(file: string): Promise<ArrayBuffer> {
  const cache = await openCache()
  const kept = await cache?.match(addressOf(file))
  if (kept !== undefined) return kept.arrayBuffer()
  const answer = await fetch(addressOf(file))
  if (!answer.ok) throw new Error(`a font answered ${answer.status}`)
  // A full device still makes this paper.
  await cache?.put(addressOf(file), answer.clone()).catch(() => undefined)
  return answer.arrayBuffer()
}

export interface FontFile {
  readonly pack: FontPack
  readonly weight: Weight
  readonly bytes: ArrayBuffer
}

/** The files of a pack, kept on this device from now on. Rejects where one can't be had. */
export function packFiles(pack: FontPack): Promise<FontFile[]> {
  return Promise.all(
    weightsOf(pack).map(async (weight) => ({
      pack,
      weight,
      bytes: await fontFile(files[pack][weight] ?? ''),
    })),
  )
}

/** Throws a file away that turned out to be no font, such as the sign-in page of a hotel's network. */
export async function forgetFont(pack: FontPack): Promise<void> {
  const cache = await openCache()
  for (const file of Object.values(files[pack])) await cache?.delete(addressOf(file))
}

/** Fetches what every paper needs, so that papers are made offline too, and lets go of fonts of earlier versions. */
export async function keepBaseFonts(): Promise<void> {
  const cache = await openCache()
  if (cache === undefined) return
  const current = new Set(Object.values(files).flatMap((pack) => Object.values(pack).map(addressOf)))
  const kept = await cache.keys()
  await Promise.all(kept.filter(({ url }) => !current.has(url)).map((request) => cache.delete(request)))
  const held = new Set(kept.map(({ url }) => url))
  await Promise.all(
    Object.values(files.base)
      .filter((file) => !held.has(addressOf(file)))
      .map((file) => cache.add(addressOf(file))),
  )
}
