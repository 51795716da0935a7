import { readSettings } from '../../domain/settings'
import { useServices } from '../services'
import { useLive } from '../state/use-live'
import { useLocale } from '../words/use-words'
import { readLooks, styleOf } from './paper-looks'
import type { PaperLooks } from './paper-looks'

/** How papers look, now and after each change of it. */
export function usePaperLooks(): PaperLooks {
  const { books } = useServices()
  const locale = useLocale()
  const looks = useLive(() => books.watch(() => readLooks(books, locale)), [locale])
  return looks.kind === 'ready' ? looks.value : { style: styleOf(readSettings({}), locale), logo: undefined }
}
