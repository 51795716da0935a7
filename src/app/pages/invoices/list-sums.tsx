import { CheckCheck } from 'lucide-preact'
import { formatMoney } from '../../../domain/format'
import type { FoundRows } from '../../../lists/protocol'
import { Button } from '../../components/button'
import { useLocale, useWords } from '../../words/use-words'

interface ListSumsProps {
  /** Absent while that is counted. */
  readonly count: number | undefined
  /** Absent until all documents are read. */
  readonly sums: FoundRows['sums'] | undefined
  readonly onSelect: () => void
}

/** How many are shown, and what they come to: each currency by itself. */
export function ListSums({ count, sums = [], onSelect }: ListSumsProps) {
  const all = useWords()
  const words = all.invoices
  const locale = useLocale()
  return (
    <div class="list-sums">
      <p role="status">{count !== undefined && words.shown(count, count.toLocaleString(locale))}</p>
      <ul class="list-sums-money">
        {sums.map(({ currency, total, outstanding }) => (
          <li key={currency} class="figures">
            <strong>{formatMoney(total, currency, locale)}</strong>{' '}
            {!/^-?[0.]*$/.test(outstanding) && (
              <small>{words.outstanding(formatMoney(outstanding, currency, locale))}</small>
            )}
          </li>
        ))}
      </ul>
      <Button kind="quiet" icon={CheckCheck} onClick={onSelect}>
        {all.listing.select}
      </Button>
    </div>
  )
}
