import type { RestoreSummary } from '../../../store/backup/restore-backup'
import { standings } from '../../../sync/take-back'
import { Notice } from '../../components/notice'
import { useLocale, useWords } from '../../words/use-words'

const named = ['invoice', 'credit-note', 'customer', 'item'] as const

/** What restoring comes to, counted. */
export function RestoreOutcome({ summary }: { readonly summary: RestoreSummary }) {
  const words = useWords().backup
  const locale = useLocale()
  const count = (value: number) => value.toLocaleString(locale)
  const found = standings.filter((standing) => summary.standings[standing] > 0)
  const kinds = named.flatMap((kind) => {
    const some = summary.newKinds[kind] ?? 0
    return some === 0 ? [] : [`${words.kinds[kind]}: ${count(some)}`]
  })
  if (found.every((standing) => standing === 'same')) return <p>{words.nothing}</p>
  return (
    <>
      <table class="outcome">
        <caption class="unseen">{words.outcome}</caption>
        <tbody>
          {found.map((standing) => (
            <tr key={standing}>
              <th scope="row">
                {words[standing]}
                {standing === 'new' && kinds.length > 0 && <small>{kinds.join(', ')}</small>}
              </th>
              <td class="figures">{count(summary.standings[standing])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {summary.conflicts > 0 && (
        <Notice kind="warn">{words.conflicts(summary.conflicts, count(summary.conflicts))}</Notice>
      )}
    </>
  )
}
