import type { Json, JsonObject } from '../../../../sync/json'
import type { SyncLogLine } from '../../../../sync/local'
import { isDocumentKey, kindOf } from '../../../../sync/scalars'
import { parkedReason } from '../../../aws/parked-reason'
import type { Words } from '../../../words/use-words'

type LogWords = Words['syncLog']

export interface LogSentence {
  readonly text: string
  /** Why it was begun, requests and bytes: for who wants to know what it cost. */
  readonly figures: string
}

/** A line of the sync log in words. Details that are missing or of another version leave a shorter sentence. */
export function logSentence({ event, details }: SyncLogLine, words: LogWords, locale: string): LogSentence {
  if (event !== 'round') return { text: sentence(event, details, words, locale), figures: '' }
  const { why } = details
  const requests = numberOf(details.requests)
  const [out, in_] = [numberOf(details.bytesSent), numberOf(details.bytesReceived)]
  const figures = [
    wordOf(words.why, why) ?? '',
    requests > 0 ? words.requests(requests, requests.toLocaleString(locale)) : '',
    out > 0 ? words.bytesSent(bytes(out, locale)) : '',
    in_ > 0 ? words.bytesReceived(bytes(in_, locale)) : '',
  ]
  return { text: roundText(details, words, locale), figures: figures.filter(Boolean).join(' · ') }
}

const doings = ['documentsSent', 'documentsReceived', 'merged', 'conflicts', 'parked', 'copies'] as const

function roundText(details: JsonObject, words: LogWords, locale: string): string {
  const { outcome } = details
  const did = doings.flatMap((name) => {
    const count = numberOf(details[name])
    return count > 0 ? [words.did[name](count, count.toLocaleString(locale))] : []
  })
  const stopped =
    typeof outcome !== 'string' || outcome === 'done'
      ? []
      : [wordOf(words.stopped, outcome) ?? words.stoppedOther(outcome)]
  if (did.length === 0 && stopped.length > 0) return stopped.join(' ')
  const list = did.length === 0 ? words.nothing : did.join(', ')
  return [`${list.charAt(0).toLocaleUpperCase(locale)}${list.slice(1)}.`, ...stopped].join(' ')
}

function sentence(
  event: Exclude<SyncLogLine['event'], 'round'>,
  details: JsonObject,
  words: LogWords,
  locale: string,
): string {
  const { reason, number, series, why, document } = details
  const entry = numberOf(number).toLocaleString(locale)
  switch (event) {
    case 'conflict':
      if (reason === 'duplicate-number') return words.conflict[reason]
      return reason === 'field' || reason === 'deleted'
        ? words.conflict[reason](whatOf(document, words))
        : words.plain.conflict
    case 'parked':
      return words.parked(whatOf(document, words), parkedReason(reason, words.refused))
    case 'unreadable':
      if (numberOf(number) === 0) return words.plain.unreadable
      return reason === 'documents' ? words.unreadablePart(entry) : words.unreadable(entry)
    case 'other-history': {
      const told = wordOf(words.otherHistoryWhy, why)
      return told === undefined ? words.plain[event] : words.otherHistory(told)
    }
    case 'hole': {
      const beyond = numberOf(details.beyond)
      return numberOf(number) === 0
        ? words.plain.hole
        : words.hole(entry, beyond, beyond.toLocaleString(locale))
    }
    case 'series':
      if (typeof series !== 'string') return words.plain.series
      return series === '' ? words.firstSeries : words.series(series)
    case 'merged-books':
    case 'clone':
    case 'orphan':
    case 'duplicate-number':
      return words.plain[event]
  }
}

const whatOf = (document: Json | undefined, words: LogWords): string =>
  (isDocumentKey(document) ? wordOf(words.what, kindOf(document)) : undefined) ?? words.whatElse

const numberOf = (value: Json | undefined): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0

const wordOf = (words: Readonly<Record<string, string>>, name: Json | undefined): string | undefined =>
  typeof name === 'string' && Object.hasOwn(words, name) ? words[name] : undefined

/** Thousands of bytes, as networks count them. */
function bytes(count: number, locale: string): string {
  const [amount, unit] =
    count < 1_000
      ? [count, 'byte']
      : count < 1_000_000
        ? [count / 1_000, 'kilobyte']
        : [count / 1_000_000, 'megabyte']
  const unitDisplay = unit === 'byte' ? 'long' : 'short'
  const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale, options).format(amount)
}
