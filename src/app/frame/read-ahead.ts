import { languageFiles } from '../words/languages'
import { languageOf } from '../words/language-choice'
import { invoicesPage } from './pages'

/**
 * Most starts lead to the list of invoices: its file and the words of pages come while the device is still asked for its settings.
 *
 * @param hash of the address, e.g. `#/invoices?state=draft`
 * @param preferred the browser's languages, the best first
 */
export function readAhead(hash: string, preferred: readonly string[]): void {
  if (!/^(#\/?(invoices(\?.*)?)?)?$/s.test(hash)) return
  // Whoever needs them finds out what went wrong.
  void invoicesPage().catch(() => undefined)
  void languageFiles[languageOf('system', preferred)]()
    .then((language) => language.pages())
    .catch(() => undefined)
}
