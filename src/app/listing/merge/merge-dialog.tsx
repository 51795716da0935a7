import { useEffect, useState } from 'preact/hooks'
import { documentsOf } from '../../../store/listing'
import { storageFault } from '../../../store/storage-fault'
import type { Edit } from '../../../sync/changes'
import type { StoredDocument } from '../../../sync/local'
import { idOf } from '../../../sync/scalars'
import type { DocumentKey } from '../../../sync/scalars'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import { inChunks } from '../in-chunks'
import { mergeCards, reversed, takenOver } from './merge-cards'
import type { MergeManner } from './merge-cards'

/** One of the cards as the dialog offers it. */
export interface MergeChoice {
  readonly key: DocumentKey
  readonly name: string
  readonly detail: string | undefined
  /** How many documents point to it. */
  readonly count: number
}

export interface MergeWork extends MergeManner {
  /** The documents that point to one of some cards. */
  readonly pointing: (ids: readonly string[]) => Promise<readonly DocumentKey[]>
  readonly words: {
    readonly title: string
    readonly hint: string
    readonly merged: (name: string) => string
  }
}

interface MergeDialogProps {
  readonly choices: readonly MergeChoice[]
  readonly work: MergeWork
  readonly onClose: () => void
  readonly onMerged: () => void
}

/** Asks which of some cards stays, says what will come of it, and moves what the others have to it. */
export function MergeDialog({ choices, work, onClose, onMerged }: MergeDialogProps) {
  const { books, clock, toasts } = useServices()
  const all = useWords()
  const words = all.listing.merging
  const locale = useLocale()
  const most = choices.toSorted((a, b) => b.count - a.count)[0]
  const [kept, setKept] = useState(most?.key)
  const [busy, setBusy] = useState(false)
  const [plan, setPlan] = useState<Plan>()
  const failed = (error: unknown) =>
    toasts.show({ kind: 'bad', text: all.frame.writeFault[storageFault(error)] })

  const look = async (): Promise<Plan | undefined> => {
    const stored = await documentsOf(
      books,
      choices.map(({ key }) => key),
    )
    const cards = stored.filter(({ deleted }) => !deleted)
    const stays = cards.find(({ key }) => key === kept)
    const others = cards.filter(({ key }) => key !== kept)
    return stays && { stays, others, pointing: await work.pointing(others.map(({ key }) => idOf(key))) }
  }
  useEffect(() => {
    let left = false
    look().then((found) => left || setPlan(found), failed)
    return () => {
      left = true
    }
  }, [kept])

  const merge = async () => {
    // As the cards are now, not as they were when the dialog opened.
    const now = await look()
    if (now === undefined) return
    const { stays, others, pointing } = now
    const moved: Edit[] = []
    await inChunks(pointing, async (some) => {
      const { documents } = mergeCards(stays, others, await documentsOf(books, some), work)
      await books.change(documents, clock.now())
      moved.push(...documents)
    })
    const { cards } = mergeCards(stays, others, [], work)
    await books.change(cards, clock.now())
    const undo = async () => {
      await books.change(reversed(cards), clock.now())
      await inChunks(reversed(moved), async (some) => void (await books.change(some, clock.now())))
    }
    const name = choices.find(({ key }) => key === kept)?.name ?? ''
    toasts.show({
      text: work.words.merged(name),
      action: { label: all.listing.undo, run: () => void undo().catch(failed) },
    })
    onMerged()
    onClose()
  }
  const run = () => {
    setBusy(true)
    merge()
      .catch(failed)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={work.words.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" busy={busy} disabled={plan === undefined} onClick={run}>
            {words.run}
          </Button>
        </>
      }
    >
      <p>{work.words.hint}</p>
      <fieldset class="merge-choice">
        <legend>{words.keep}</legend>
        {choices.map(({ key, name, detail, count }) => (
          <label key={key}>
            <input type="radio" name="kept" checked={key === kept} onChange={() => setKept(key)} />
            <span>
              {name}{' '}
              <small>
                {[detail, words.documents(count, count.toLocaleString(locale))].filter(Boolean).join(' · ')}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">{plan && <Outcome plan={plan} work={work} />}</p>
    </Dialog>
  )
}

interface Plan {
  readonly stays: StoredDocument
  readonly others: readonly StoredDocument[]
  readonly pointing: readonly DocumentKey[]
}

/** What will come of it. */
function Outcome({
  plan: { stays, others, pointing },
  work,
}: {
  readonly plan: Plan
  readonly work: MergeWork
}) {
  const all = useWords()
  const words = all.listing.merging
  const locale = useLocale()
  const fields: Readonly<Record<string, string>> = all.conflicts.fields
  const names = takenOver(stays, others, work).flatMap((name) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? []) : [],
  )
  const moved = words.moved(pointing.length, pointing.length.toLocaleString(locale))
  const gone = words.gone(others.length, others.length.toLocaleString(locale))
  const taken = names.length === 0 ? undefined : words.taken(new Intl.ListFormat(locale).format(names))
  return <>{[moved, taken, gone].filter(Boolean).join(' ')}</>
}
