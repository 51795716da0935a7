import type { Json } from '../../sync/json'
import type { Words } from '../words/use-words'

const longest = 200

/** Why the table refused a document, without a full stop: the service's own words where Tidebill has none. */
export function parkedReason(reason: Json | undefined, words: Words['syncLog']['refused']): string {
  if (reason === 'too-large') return words.tooLarge
  if (typeof reason !== 'string' || reason.trim() === '') return words.noReason
  return reason.slice(0, longest).replace(/[\s.]+$/, '')
}
