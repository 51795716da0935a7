import { readBusiness } from '../../domain/business'
import { readPicture } from '../../domain/picture'
import type { StoredPicture } from '../../domain/picture'
import { readSettings } from '../../domain/settings'
import type { Settings } from '../../domain/settings'
import { houseColour } from '../../papers/layout/colours'
import type { PaperStyle } from '../../papers/layout/place-paper'
import type { Picture } from '../../papers/pdf/write-pdf'
import type { Books } from '../../store/books'
import { documentKey, isDocumentKey } from '../../sync/scalars'

/** How a firm's papers look. */
export interface PaperLooks {
  readonly style: PaperStyle
  readonly logo: StoredPicture | undefined
}

/** Letter where letters are written on it. */
const letterRegions = /[-_](US|CA|MX|CL|CO|CR|GT|PA|PH|PR|SV|VE|DO|NI|HN)\b/i

export function styleOf(settings: Settings, locale: string): PaperStyle {
  const { design = 'calm', sheet, colour = houseColour } = settings.paper ?? {}
  return { design, sheet: sheet ?? (letterRegions.test(locale) ? 'letter' : 'a4'), colour }
}

const keyOfBusiness = documentKey('business', 'profile')
const keyOfSettings = documentKey('settings', 'defaults')

/** Reads what papers look like now. A logo that has not arrived yet is none. */
export async function readLooks(books: Books, locale: string): Promise<PaperLooks> {
  const [settings, business] = await Promise.all([books.get(keyOfSettings), books.get(keyOfBusiness)])
  const { logoKey } = readBusiness(business?.value)
  const picture = isDocumentKey(logoKey) ? await books.get(logoKey) : undefined
  return {
    style: styleOf(readSettings(settings?.value), locale),
    logo: picture === undefined || picture.deleted ? undefined : readPicture(picture.value),
  }
}

/** A stored picture as a PDF takes it. */
export function pictureFile({ type, width, height, data }: StoredPicture): Picture {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
  return { format: type === 'image/png' ? 'PNG' : 'JPEG', bytes, width, height }
}
