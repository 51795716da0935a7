import type { LucideIcon } from 'lucide-preact'
import type { DocumentKey } from '../../../../sync/scalars'
import type { Services } from '../../../services'
import type { Words } from '../../../words/use-words'

/** What became of a bulk action. */
export interface BulkOutcome {
  /** A sentence for the toast. */
  readonly text: string
  readonly kind?: 'bad'
  /** Takes it back; absent where nothing was changed. */
  readonly undo?: () => Promise<void>
}

export interface BulkContext extends Pick<Services, 'books' | 'clock' | 'newId' | 'workspace'> {
  readonly words: Words
  readonly locale: string
  /** How many of the picked documents were looked at. */
  readonly onProgress: (done: number) => void
  /** A person has had enough: heard by actions that `canStop`. */
  readonly signal: AbortSignal
}

/**
 * Something that is done to all picked documents at once. It looks for itself which of them it concerns: a hundred thousand may be
 * picked, and the page holds their keys alone.
 */
export interface BulkAction {
  readonly id: string
  readonly icon: LucideIcon
  readonly label: (words: Words) => string
  /** It makes a file and changes nothing: half of it is nothing. */
  readonly canStop?: true
  /** Rejects when the device's storage fails: what was done until then stays done. Answers nothing where it was stopped. */
  readonly run: (keys: readonly DocumentKey[], context: BulkContext) => Promise<BulkOutcome | undefined>
}
