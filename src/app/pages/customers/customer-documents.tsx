import { Link } from 'wouter-preact'
import { formatDate, formatMoney } from '../../../domain/format'
import { statesOf } from '../../../lists/row-state'
import { countListed, listed } from '../../../store/listing'
import { idOf } from '../../../sync/scalars'
import { ButtonLink } from '../../components/button'
import { useUsage } from '../../listing/use-usage'
import { useServices } from '../../services'
import { useLive } from '../../state/use-live'
import { useLocale, useWords } from '../../words/use-words'
import { StateTag } from '../invoices/state-tag'

const shown = 20

/** What a customer owes, and the latest that was written for them. */
export function CustomerDocuments({ id }: { readonly id: string }) {
  const { books, clock } = useServices()
  const all = useWords()
  const words = all.customers
  const locale = useLocale()
  const sums = useUsage()?.customers.get(id)?.sums ?? []
  const live = useLive(
    () =>
      books.watch(() =>
        Promise.all([
          listed(books, `customer:${id}`, { from: 0, count: shown, newestFirst: true }),
          countListed(books, `customer:${id}`),
        ]),
      ),
    [books, id],
  )
  const [rows, count] = live.kind === 'ready' ? live.value : [[], 0]
  const today = clock.today()
  return (
    <div class="card-side">
      {sums.length > 0 && (
        <section class="card card-group">
          <h2>{words.balance}</h2>
          <ul class="card-balance">
            {sums.map(({ currency, outstanding, total }) => (
              <li key={currency} class="figures">
                <strong>{words.open(formatMoney(outstanding, currency, locale))}</strong>
                <small>{words.billed(formatMoney(total, currency, locale))}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="card card-group">
        <h2>{words.theirDocuments}</h2>
        {live.kind === 'ready' && rows.length === 0 && <p>{words.noDocuments}</p>}
        <ul class="card-documents">
          {rows.map((row) => (
            <li key={row.key}>
              <Link href={`/invoices/${idOf(row.key)}`}>
                <span>{row.number || all.invoices.draft}</span>
                <span class="figures">{formatMoney(row.total, row.currency, locale)}</span>
                <small>
                  {row.issueDate === undefined ? all.invoices.noDate : formatDate(row.issueDate, locale)}
                </small>
                <StateTag state={statesOf(row, today)[0]} />
              </Link>
            </li>
          ))}
        </ul>
        {count > rows.length && (
          <ButtonLink to={`/invoices?customer=${encodeURIComponent(id)}`}>{words.allDocuments}</ButtonLink>
        )}
      </section>
    </div>
  )
}
