import { CheckCheck } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import { groupsOf, readConflictBook } from './conflict-book'
import type { ConflictBook } from './conflict-book'
import { ConflictGroupCard } from './conflict-group'
import { settle } from './settle'
import { useSettling } from './use-settling'
import './conflicts.css'

/** Groups that are drawn at first; merged books may leave thousands. */
const shownAtFirst = 25

/** Where a person says which of two values stands. */
export function ConflictsPage() {
  const { books } = useServices()
  const words = useWords().conflicts
  const { editor } = useWords()
  const book = useLive(() => books.watch(() => readConflictBook(books)), [books])
  switch (book.kind) {
    case 'loading':
      return (
        <>
          <PageHead title={words.title} />
          <p class="conflicts-intro">{words.opening}</p>
        </>
      )
    case 'failed':
      return (
        <>
          <PageHead title={words.title} />
          <Notice kind="bad" live>
            {editor.fault[book.fault]}
          </Notice>
        </>
      )
    case 'ready':
      return <OpenConflicts book={book.value} />
  }
}

function OpenConflicts({ book }: { readonly book: ConflictBook }) {
  const words = useWords().conflicts
  const locale = useLocale()
  const [shown, setShown] = useState(shownAtFirst)
  const { busy, run } = useSettling()
  if (book.conflicts.length === 0) {
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState
          icon={CheckCheck}
          title={words.emptyTitle}
          actions={<ButtonLink to="/invoices">{words.emptyAction}</ButtonLink>}
        >
          {words.emptyText}
        </EmptyState>
      </>
    )
  }
  // Two documents of one number may be a matter of law: nobody puts that away in passing.
  const inPassing = book.conflicts.filter(({ reason }) => reason !== 'duplicate-number')
  const keepAll = async () => {
    const steps = inPassing.flatMap((conflict) => settle(conflict, undefined, 'what-stands'))
    const count = inPassing.length
    if (await run(steps, words.settledAll(count, count.toLocaleString(locale)))) {
      document.getElementById('content')?.focus()
    }
  }
  const groups = groupsOf(book.conflicts)
  return (
    <>
      <PageHead
        title={words.title}
        actions={
          inPassing.length > 0 ? (
            <Button icon={CheckCheck} busy={busy} onClick={() => void keepAll()}>
              {words.keepAll}
            </Button>
          ) : undefined
        }
      />
      <p class="conflicts-intro">{words.intro}</p>
      <div class="conflicts">
        {groups.slice(0, shown).map((group) => (
          <ConflictGroupCard key={group.key} group={group} book={book} />
        ))}
        {groups.length > shown && (
          <Button onClick={() => setShown(shown + shownAtFirst)}>{words.showMore}</Button>
        )}
      </div>
    </>
  )
}
