import { useLocation } from 'wouter-preact'
import { periodEnd } from '../../../reports/period'
import type { Grain } from '../../../reports/period'
import type { TurnoverRow } from '../../../reports/turnover'
import { useWords } from '../../words/use-words'
import { BarChart } from './bar-chart'
import { DataTable } from './data-table'
import { documentsAddress } from './documents-address'
import type { Money } from './money'
import { periodName } from './period-name'
import { ReportCard } from './report-card'

interface TurnoverReportProps {
  readonly rows: readonly TurnoverRow[]
  readonly grain: Grain
  readonly money: Money
}

/** What was issued and what came in, period by period. */
export function TurnoverReport({ rows, grain, money }: TurnoverReportProps) {
  const all = useWords().analytics
  const words = all.turnover
  const [, navigate] = useLocation()
  const { locale, currency } = money
  const behind = ({ period }: TurnoverRow) =>
    documentsAddress({ currency, from: period, to: periodEnd(period, grain) })
  const columns = [words.period, all.documents, words.net, words.tax, words.issued, words.received]
  const sums = (['net', 'tax', 'issued', 'received'] as const).map((field) =>
    money.sum(rows.map((row) => row[field])),
  )
  const [, , issued = '', received = ''] = sums
  const documents = rows.reduce((sum, row) => sum + row.documents, 0)
  const names = `${words.issued}, ${words.received}`
  return (
    <ReportCard
      title={words.title}
      hint={words.hint}
      sum={words.sum(issued, received)}
      empty={rows.length === 0 ? all.nothingInPeriod : undefined}
      file="issued-and-received"
      csv={() => [
        [...columns, all.currency],
        ...rows.map((row) => {
          return [row.period, row.documents, row.net, row.tax, row.issued, row.received, currency]
        }),
      ]}
      chart={
        <BarChart
          label={all.chartOf(words.title, names, rows.length.toLocaleString(locale))}
          categories={rows.map(({ period }) => periodName(period, grain, locale, 'short'))}
          series={[
            { name: words.issued, tone: 'tide', values: rows.map((row) => Number(row.issued)) },
            { name: words.received, tone: 'good', values: rows.map((row) => Number(row.received)) },
          ]}
          format={money.bar}
          formatShort={money.axis}
          onPick={(index) => {
            const row = rows[index]
            if (row !== undefined) navigate(behind(row))
          }}
        />
      }
      table={
        <DataTable
          caption={words.title}
          columns={columns}
          rows={rows.map((row) => ({
            key: row.period,
            name: periodName(row.period, grain, locale),
            to: row.documents > 0 ? behind(row) : undefined,
            cells: [
              row.documents.toLocaleString(locale),
              ...[row.net, row.tax, row.issued, row.received].map(money.text),
            ],
          }))}
          foot={[documents.toLocaleString(locale), ...sums]}
        />
      }
    />
  )
}
