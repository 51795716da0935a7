import type { ImportPreview } from '../../../clerk/import/import-desk'
import type { Amount } from '../../../domain/amount'
import { currencyCode } from '../../../domain/currency'
import { formatDate, formatMoney } from '../../../domain/format'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { useLocale, useWords } from '../../words/use-words'
import type { Matching } from './use-import'

interface ImportOutcomeProps {
  readonly shown: Matching
  readonly onBring: (shown: Matching) => void
}

/** What an import comes to, before it is done. */
export function ImportOutcome({ shown, onBring }: ImportOutcomeProps) {
  const words = useWords().importing
  const locale = useLocale()
  const { preview, wish, isImporting } = shown
  const count = (value: number) => value.toLocaleString(locale)
  if (preview === undefined) {
    return (
      <p role="status" class="import-looking">
        {words.looking}
      </p>
    )
  }
  const { invoices, customers, already, problemCount, decimal, order } = preview
  const isOpen =
    (decimal === 'unclear' && wish.decimal === undefined) || (order === 'unclear' && wish.order === undefined)
  const parts = [
    words.invoices(invoices, count(invoices)),
    ...(customers > 0 ? [words.customers(customers, count(customers))] : []),
  ]
  return (
    <section class="card import-part" aria-labelledby="import-outcome">
      <h2 id="import-outcome">{words.preview}</h2>
      <p role="status">{invoices === 0 ? words.nothing : parts.join(', ')}</p>
      {already > 0 && <p>{words.already(already, count(already))}</p>}
      {preview.first.length > 0 && !isOpen && <First preview={preview} />}
      {problemCount > 0 && (
        <Notice kind="warn" title={words.problems(problemCount, count(problemCount))}>
          <Problems shown={shown} preview={preview} />
        </Notice>
      )}
      <div>
        <Button
          kind="primary"
          busy={isImporting}
          disabled={invoices === 0 || isOpen}
          onClick={() => onBring(shown)}
        >
          {isImporting ? words.importing : words.go(invoices, count(invoices))}
        </Button>
      </div>
    </section>
  )
}

function First({ preview }: { readonly preview: ImportPreview }) {
  const all = useWords()
  const words = all.importing
  const locale = useLocale()
  const money = (payable: string, currency: string) => {
    const code = currencyCode(currency)
    return code.ok ? formatMoney(payable as Amount, code.value, locale) : payable
  }
  const stateOf = (state: string) =>
    state === 'issued' || state === 'void' ? all.invoices.state[state] : all.invoices.state.draft
  const { columns } = words
  return (
    <div class="import-first" tabIndex={0} role="region" aria-label={words.firstOnes}>
      <table>
        <caption class="unseen">{words.firstOnes}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.date}</th>
            <th scope="col">{columns.customer}</th>
            <th scope="col">{columns.lines}</th>
            <th scope="col">{columns.total}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {preview.first.map(({ number, customer, issueDate, lines, state, currency, payable }, index) => (
            <tr key={index}>
              <th scope="row">
                <bdi>{number}</bdi>
              </th>
              <td>{issueDate && formatDate(issueDate, locale)}</td>
              <td>
                <bdi>{customer}</bdi>
              </td>
              <td class="figures">{lines.toLocaleString(locale)}</td>
              <td class="figures">{money(payable, currency)}</td>
              <td>{stateOf(state)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Problems({ shown, preview }: { readonly shown: Matching; readonly preview: ImportPreview }) {
  const words = useWords().importing
  const locale = useLocale()
  const place = shown.read.source === 'csv' ? words.at : words.atRecord
  const { problems, problemCount } = preview
  return (
    <>
      <ul class="import-problems">
        {problems.map(({ place: at, code, text }, index) => (
          <li key={index}>
            {place(at.toLocaleString(locale))}: <bdi>{words.problem[code](text)}</bdi>
          </li>
        ))}
      </ul>
      {problemCount > problems.length && <p>{words.problemsShown(problems.length.toLocaleString(locale))}</p>}
    </>
  )
}
