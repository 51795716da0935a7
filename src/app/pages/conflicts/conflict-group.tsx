import { useId } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { Tag } from '../../components/tag'
import { useWords } from '../../words/use-words'
import type { ConflictBook, ConflictGroup } from './conflict-book'
import { addressOf, documentTitle } from '../../state/document-title'
import { DuplicateNumber } from './duplicate-number'
import type { Conflict } from './read-conflict'
import { StrangeConflictCard } from './strange-conflict'
import { TwoValues } from './two-values'

interface ConflictGroupCardProps {
  readonly group: ConflictGroup
  readonly book: ConflictBook
}

/** One document and what two devices did to it. */
export function ConflictGroupCard({ group, book }: ConflictGroupCardProps) {
  const id = useId()
  return (
    <section class="conflict-group card" aria-labelledby={group.document === undefined ? undefined : id}>
      {group.document !== undefined && <GroupHead id={id} group={group} book={book} />}
      <ul class="conflict-list">
        {group.conflicts.map((conflict) => (
          <li key={conflict.key}>
            <OneConflict conflict={conflict} book={book} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function GroupHead({ id, group, book }: ConflictGroupCardProps & { readonly id: string }) {
  const { conflicts: words, documents } = useWords()
  const { document: key } = group
  const document = key && book.documents.get(key)
  if (document === undefined) {
    return (
      <header class="conflict-group-head">
        <h2 id={id}>{words.missing}</h2>
        <p class="conflicts-intro">{words.missingHint}</p>
      </header>
    )
  }
  const { title, beside } = documentTitle(document, documents, (card) => book.customers.get(card))
  const address = addressOf(document.key)
  const given = group.conflicts.some(({ reason }) => reason === 'field') && document.value.state === 'issued'
  return (
    <header class="conflict-group-head">
      <div class="conflict-group-title">
        <h2 id={id}>{address && !document.deleted ? <Link href={address}>{title}</Link> : title}</h2>
        {beside && <span class="conflict-beside">{beside}</span>}
        {document.deleted && <Tag>{words.deleted}</Tag>}
      </div>
      {given && <p class="conflicts-intro">{words.given}</p>}
    </header>
  )
}

function OneConflict({ conflict, book }: { readonly conflict: Conflict; readonly book: ConflictBook }) {
  switch (conflict.reason) {
    case 'field':
    case 'deleted':
      return <TwoValues conflict={conflict} book={book} />
    case 'duplicate-number':
      return <DuplicateNumber conflict={conflict} book={book} />
    case 'strange':
      return <StrangeConflictCard conflict={conflict} />
  }
}
