import type { Services } from '../services'
import type { Words } from '../words/use-words'
import { download } from './hand-over'
import type { PaperSource, ZipOptions } from './paper-maker'
import { noPaperText, paperManner } from './paper-manner'

export interface ZipWork extends ZipOptions, Pick<Services, 'books' | 'clock'> {
  readonly words: Words['paper']
  readonly locale: string
}

/** Makes one zip file of many papers and hands it over. @returns what to say about it; `empty` where no document has a paper */
export async function zipPapers(
  source: PaperSource,
  name: string,
  work: ZipWork,
): Promise<{ readonly kind?: 'bad'; readonly text: string } | 'empty' | 'cancelled'> {
  const { words, locale } = work
  const { paperMaker } = await import('./page-paper-maker')
  const outcome = await paperMaker.zip(source, await paperManner(work), work)
  if (outcome.kind === 'cancelled') return 'cancelled'
  if (outcome.kind !== 'zipped') return { kind: 'bad', text: noPaperText(outcome, words) }
  const { count, leftOut } = outcome
  const left = leftOut.map((one) => one.name)
  if (count > 0) download(name, outcome.zip)
  else if (left.length === 0) return 'empty'
  const made = count === 0 ? '' : words.zipped(new Intl.NumberFormat(locale).format(count))
  if (left.length === 0) return { text: made }
  return { kind: 'bad', text: [made, words.leftOut(left.slice(0, 5).join(', '))].filter(Boolean).join('. ') }
}
