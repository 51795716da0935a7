import { useLocation } from 'wouter-preact'
import { formatDate } from '../../../domain/format'
import type { PlainDate } from '../../../domain/plain-date'
import type { Age, AgeRow, Outstanding } from '../../../reports/outstanding'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { BarChart } from './bar-chart'
import { DataTable } from './data-table'
import { documentsAddress } from './documents-address'
import type { Money } from './money'
import { ReportCard } from './report-card'

interface OutstandingReportProps {
  readonly outstanding: Outstanding
  readonly asOf: PlainDate
  readonly money: Money
}

/** What was open at the end of a day, by how late it was. */
export function OutstandingReport({ outstanding, asOf, money }: OutstandingReportProps) {
  const all = useWords().analytics
  const words = all.outstanding
  const { clock } = useServices()
  const [, navigate] = useLocation()
  const { currency, locale } = money
  const { ages, total } = outstanding
  const isToday = asOf === clock.today()
  const behind = ({ age, documents }: AgeRow) => {
    const state = stateOf(age)
    return isToday && documents > 0 && state !== undefined ? documentsAddress({ currency, state }) : undefined
  }
  const columns = [words.age, all.documents, words.open]
  const isEmpty = ages.every(({ documents }) => documents === 0)
  return (
    <ReportCard
      title={words.title}
      hint={words.hint(formatDate(asOf, locale))}
      sum={words.sum(money.text(total))}
      empty={isEmpty ? all.nothingOpen : undefined}
      file={`outstanding-${asOf}`}
      csv={() => [
        [...columns, all.currency],
        ...ages.map(({ age, documents, open }) => [words.ages[age], documents, open, currency]),
      ]}
      chart={
        <BarChart
          label={all.chartOf(words.title, words.open, ages.length.toLocaleString(locale))}
          categories={ages.map(({ age }) => words.shortAges[age])}
          series={[{ name: words.open, tone: 'tide', values: ages.map(({ open }) => Number(open)) }]}
          format={money.bar}
          formatShort={money.axis}
          onPick={(index) => {
            const row = ages[index]
            const address = row && behind(row)
            if (address !== undefined) navigate(address)
          }}
        />
      }
      table={
        <DataTable
          caption={words.title}
          columns={columns}
          rows={ages.map((row) => ({
            key: row.age,
            name: words.ages[row.age],
            to: behind(row),
            cells: [row.documents.toLocaleString(locale), money.text(row.open)],
          }))}
          foot={[
            ages.reduce((sum, { documents }) => sum + documents, 0).toLocaleString(locale),
            money.text(total),
          ]}
        />
      }
    />
  )
}

/** The list knows how late documents are today, and on no other day. */
function stateOf(age: Age): string | undefined {
  switch (age) {
    case 'not-due':
      return undefined
    case '1-30':
    case '31-60':
    case '61-90':
    case 'over-90':
      return 'overdue'
    case 'credit':
      return 'overpaid'
  }
}
