import { Link } from 'wouter-preact'
import { formatDate, formatMoney } from '../../../domain/format'
import { readInvoice } from '../../../domain/invoice'
import { computeTotals } from '../../../domain/totals/compute-totals'
import type { StoredDocument } from '../../../sync/local'
import { Button } from '../../components/button'
import { Tag } from '../../components/tag'
import { useLocale, useWords } from '../../words/use-words'
import type { ConflictBook } from './conflict-book'
import { ConflictFrame, focusNeighbour } from './conflict-frame'
import { addressOf, documentTitle } from '../../state/document-title'
import type { NumberConflict } from './read-conflict'
import { settle } from './settle'
import { useSettling } from './use-settling'

interface DuplicateNumberProps {
  readonly conflict: NumberConflict
  readonly book: ConflictBook
}

/** Two documents of one number: what they are and where to go; a person alone can say which of them somebody holds. */
export function DuplicateNumber({ conflict, book }: DuplicateNumberProps) {
  const words = useWords().conflicts
  const { busy, run } = useSettling()
  const documents = conflict.documents.map((key) => ({ key, document: book.documents.get(key) }))
  const number = documents
    .map(({ document }) => document?.value.number)
    .find((text) => typeof text === 'string' && text !== '')
  const stay = async () => {
    const from = window.document.activeElement
    if (await run(settle(conflict, undefined, 'what-stands'), words.duplicate.stay)) focusNeighbour(from)
  }
  const title = typeof number === 'string' ? words.duplicate.field(number) : words.duplicate.fieldUnread
  return (
    <ConflictFrame title={title} heading="h2">
      <p class="conflict-text">{words.duplicate.text}</p>
      <ul class="conflict-sides">
        {documents.map(({ key, document }) => (
          <li key={key} class="conflict-side">
            {document === undefined ? (
              <p class="conflict-value" data-quiet>
                {words.duplicate.missing}
              </p>
            ) : (
              <Holder document={document} book={book} />
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button busy={busy} onClick={() => void stay()}>
          {words.duplicate.stay}
        </Button>
      </div>
    </ConflictFrame>
  )
}

function Holder({ document, book }: { readonly document: StoredDocument; readonly book: ConflictBook }) {
  const { conflicts: words, documents } = useWords()
  const locale = useLocale()
  const { title, beside } = documentTitle(document, documents, (id) => book.customers.get(id))
  const invoice = readInvoice(document.value)
  const outcome = computeTotals(invoice)
  const { payable, currency } = outcome.ok ? outcome.totals : outcome.partial
  const address = addressOf(document.key)
  const facts = [
    formatMoney(payable, currency, locale),
    ...(invoice.issueDate === undefined ? [] : [formatDate(invoice.issueDate, locale)]),
  ]
  return (
    <>
      <p class="conflict-value">
        {address && !document.deleted ? <Link href={address}>{title}</Link> : title}
      </p>
      <p>{beside || words.duplicate.noCustomer}</p>
      <p class="conflict-who figures">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <div class="conflict-side-foot">
        <Tag>{document.deleted ? words.deleted : words.values.state[invoice.state]}</Tag>
      </div>
    </>
  )
}
