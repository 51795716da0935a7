import { FileInput, FilePlus2, ReceiptText } from 'lucide-preact'
import { listQueryText, plainQuery, readListQuery } from '../../../lists/list-query'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { InstallNotice } from '../../install/install-notice'
import { useAddressQuery } from '../../listing/use-address-query'
import { useFoundRows } from '../../listing/use-found-rows'
import type { FoundList, Seen } from '../../listing/use-found-rows'
import { useLocale, useWords } from '../../words/use-words'
import { History } from './history'
import { ListControls } from './list-controls'
import { SampleButton } from './sample-button'
import '../../listing/listing.css'
import './invoices.css'

/** The history: every invoice and credit note on this device. */
export function InvoicesPage() {
  const words = useWords().invoices
  return (
    <>
      <PageHead
        title={words.title}
        actions={
          <ButtonLink kind="primary" icon={FilePlus2} to="/invoices/new">
            {words.newInvoice}
          </ButtonLink>
        }
      />
      <Body />
    </>
  )
}

const addressForm = { path: '/invoices', read: readListQuery, write: listQueryText }

function Body() {
  const words = useWords().invoices
  const [query, onQuery] = useAddressQuery(addressForm)
  const [list, onSeen] = useFoundRows(query)
  if (isEmpty(list)) {
    return (
      <>
        <InstallNotice begun={false} />
        <EmptyState
          icon={ReceiptText}
          title={words.emptyTitle}
          actions={
            <>
              <ButtonLink kind="primary" icon={FilePlus2} to="/invoices/new">
                {words.emptyAction}
              </ButtonLink>
              <SampleButton />
              <ButtonLink icon={FileInput} to="/import">
                {words.emptyImport}
              </ButtonLink>
            </>
          }
        >
          {words.emptyHint}
        </EmptyState>
      </>
    )
  }
  const counts = list.kind === 'ready' ? list.found?.counts : undefined
  // Before the first answer nobody knows whether there is anything to search in.
  const begun = list.kind === 'ready' || listQueryText(query) !== ''
  return (
    <>
      {list.kind === 'ready' && <InstallNotice begun />}
      {begun && <ListControls query={query} counts={counts} onQuery={onQuery} />}
      <Results list={list} onSeen={onSeen} onShowAll={() => onQuery(plainQuery)} />
    </>
  )
}

const isEmpty = (list: FoundList): boolean =>
  list.kind === 'ready' && list.rows.count === 0 && listQueryText(list.query) === ''

interface ResultsProps {
  readonly list: FoundList
  readonly onSeen: Seen
  readonly onShowAll: () => void
}

function Results({ list, onSeen, onShowAll }: ResultsProps) {
  const all = useWords()
  const words = all.invoices
  const locale = useLocale()
  switch (list.kind) {
    case 'opening':
      return (
        <p class="list-opening" role="status">
          {list.read === 0 ? words.opening : words.reading(list.read, list.read.toLocaleString(locale))}
        </p>
      )
    case 'failed':
      return (
        <Notice
          kind="bad"
          live
          title={words.broken}
          actions={<Button onClick={() => location.reload()}>{words.retry}</Button>}
        >
          {all.editor.fault[list.fault]}
        </Notice>
      )
    case 'ready':
      return <History list={list} onSeen={onSeen} onShowAll={onShowAll} />
  }
}
