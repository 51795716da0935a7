import { Tag } from '../../components/tag'
import { Button } from '../../components/button'
import { isObject } from '../../../sync/json'
import { useLocale, useWords } from '../../words/use-words'
import { valueAt } from './apply-choice'
import { ConflictFrame, focusNeighbour } from './conflict-frame'
import type { ConflictBook } from './conflict-book'
import { deviceName } from './device-name'
import { fieldName } from './field-name'
import type { DeletionConflict, FieldConflict, Side } from './read-conflict'
import { mayDelete, settle, standing } from './settle'
import type { Choice, Standing } from './settle'
import { useSettling } from './use-settling'
import { valueText } from './value-text'
import type { Telling } from './value-text'

interface TwoValuesProps {
  readonly conflict: FieldConflict | DeletionConflict
  readonly book: ConflictBook
}

/** Both values side by side, with who wrote them and when, to pick from. */
export function TwoValues({ conflict, book }: TwoValuesProps) {
  const words = useWords().conflicts
  const locale = useLocale()
  const { busy, run } = useSettling()
  const target = book.documents.get(conflict.document)
  const now = standing(conflict, target)
  const document = target?.value ?? {}
  const telling: Telling = { words, locale, document, customerName: (id) => book.customers.get(id) }
  const byField = conflict.reason === 'field'
  const field = byField ? fieldName(conflict.path, document, words, locale) : words.deletion.field
  const say = (side: 'kept' | 'other') =>
    byField ? valueText(conflict.path, conflict[side].value, telling) : words.deletion[side]
  const numbered = !byField && target !== undefined && !target.deleted && !mayDelete(target)
  const pick = async (choice: Choice, news: string) => {
    const from = window.document.activeElement
    if (await run(settle(conflict, target, choice), news)) focusNeighbour(from)
  }
  const newsOf = (side: 'kept' | 'other') =>
    byField
      ? words.settled(field, briefly(say(side)))
      : side === 'kept'
        ? words.deletion.keptNews
        : words.deletion.deletedNews
  const buttonOf = (side: 'kept' | 'other') =>
    byField ? words.keep : side === 'kept' ? words.deletion.keep : words.deletion.delete
  return (
    <ConflictFrame title={field}>
      {!byField && <p class="conflict-text">{words.deletion.text}</p>}
      <div class="conflict-sides">
        {(['kept', 'other'] as const).map((side) => (
          <OneValue
            key={side}
            text={say(side)}
            quiet={byField && !hasText(conflict[side])}
            side={conflict[side]}
            stands={now === side || now === 'both'}
            book={book}
          >
            {now !== 'nowhere' && !(numbered && side === 'other') && (
              <Button
                busy={busy}
                kind={!byField && side === 'other' ? 'danger' : 'plain'}
                aria-label={byField ? words.keepNamed(briefly(say(side)), field) : undefined}
                onClick={() => void pick(side, newsOf(side))}
              >
                {buttonOf(side)}
              </Button>
            )}
          </OneValue>
        ))}
      </div>
      {numbered && <p class="conflict-text">{words.deletion.numbered}</p>}
      <Aside
        now={now}
        missing={target === undefined}
        text={byField ? valueText(conflict.path, valueAt(document, conflict.path), telling) : ''}
        busy={busy}
        onLeave={(label) => void pick('what-stands', label)}
      />
    </ConflictFrame>
  )
}

interface OneValueProps {
  readonly text: string
  /** The text is a word for what is not there. */
  readonly quiet: boolean
  readonly side: Side
  readonly stands: boolean
  readonly book: ConflictBook
  readonly children: preact.ComponentChildren
}

function OneValue({ text, quiet, side, stands, book, children }: OneValueProps) {
  const words = useWords().conflicts
  const locale = useLocale()
  return (
    <div class="conflict-side" data-stands={stands}>
      <p class="conflict-value figures" data-quiet={quiet} dir="auto">
        {text}
      </p>
      <p class="conflict-who">
        <span>{deviceName(side.device, book, words.device)}</span>
        {side.at !== undefined && (
          <time class="figures" dateTime={new Date(side.at).toISOString()}>
            {new Date(side.at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        )}
      </p>
      <div class="conflict-side-foot">
        {children}
        {stands && <Tag kind="tide">{words.stands}</Tag>}
      </div>
    </div>
  )
}

interface AsideProps {
  readonly now: Standing
  /** The document is not here: its heading says so. */
  readonly missing: boolean
  /** What stands, in words. */
  readonly text: string
  readonly busy: boolean
  readonly onLeave: (news: string) => void
}

/** What became of the field since: a third value, or no place for any. */
function Aside({ now, missing, text, busy, onLeave }: AsideProps) {
  const words = useWords().conflicts
  switch (now) {
    case 'kept':
    case 'other':
      return null
    case 'both':
      return <p class="conflict-text">{words.both}</p>
    case 'neither':
      return (
        <p class="conflict-aside">
          <span>{words.neither(briefly(text))}</span>
          <Button kind="quiet" busy={busy} onClick={() => onLeave(words.putAway)}>
            {words.keepWhatStands}
          </Button>
        </p>
      )
    case 'nowhere':
      return (
        <p class="conflict-aside">
          {!missing && <span>{words.nowhere}</span>}
          <Button busy={busy} onClick={() => onLeave(words.putAway)}>
            {words.dismiss}
          </Button>
        </p>
      )
  }
}

const hasText = ({ value }: Side): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(isObject(value) && Object.keys(value).length === 0)

const brief = 60
const briefly = (text: string): string => (text.length > brief ? `${text.slice(0, brief)}…` : text)
