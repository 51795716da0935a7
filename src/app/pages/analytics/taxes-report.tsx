import { useLocation } from 'wouter-preact'
import type { Amount } from '../../../domain/amount'
import { formatRate } from '../../../domain/format'
import type { PlainDate } from '../../../domain/plain-date'
import { periodEnd, withGaps } from '../../../reports/period'
import type { Grain } from '../../../reports/period'
import type { TaxRow } from '../../../reports/tax-by-rate'
import { useWords } from '../../words/use-words'
import { BarChart } from './bar-chart'
import { DataTable } from './data-table'
import { documentsAddress } from './documents-address'
import type { Money } from './money'
import { periodName } from './period-name'
import { ReportCard } from './report-card'

interface TaxesReportProps {
  readonly taxes: readonly TaxRow[]
  readonly grain: Grain
  readonly money: Money
}

/** What tax was put on documents, by period and rate. The chart has the whole of a period; the table parts it by rate. */
export function TaxesReport({ taxes, grain, money }: TaxesReportProps) {
  const all = useWords().analytics
  const words = all.taxes
  const [, navigate] = useLocation()
  const { currency, locale } = money
  const behind = (period: PlainDate) =>
    documentsAddress({ currency, from: period, to: periodEnd(period, grain) })
  const columns = [words.period, words.tax, words.rate, all.documents, words.taxable, words.amount]
  const periods = withGaps(
    taxes.map(({ period }) => period),
    grain,
  )
  const taxOf = (period: PlainDate) =>
    taxes.reduce((sum, row) => (row.period === period ? sum + Number(row.tax) : sum), 0)
  const sumOf = (field: 'tax' | 'taxable') => money.sum(taxes.map((row): Amount => row[field]))
  return (
    <ReportCard
      title={words.title}
      hint={words.hint}
      sum={words.sum(sumOf('tax'))}
      empty={taxes.length === 0 ? all.nothingInPeriod : undefined}
      file="tax-by-rate"
      csv={() => [
        [...columns, all.currency],
        ...taxes.map((row) => {
          return [row.period, row.name, row.rate, row.documents, row.taxable, row.tax, currency]
        }),
      ]}
      chart={
        <BarChart
          label={all.chartOf(words.title, words.tax, periods.length.toLocaleString(locale))}
          categories={periods.map((period) => periodName(period, grain, locale, 'short'))}
          series={[{ name: words.tax, tone: 'tide', values: periods.map(taxOf) }]}
          format={money.bar}
          formatShort={money.axis}
          onPick={(index) => {
            const period = periods[index]
            if (period !== undefined) navigate(behind(period))
          }}
        />
      }
      table={
        <DataTable
          caption={words.title}
          columns={columns}
          rows={taxes.map((row) => ({
            key: [row.period, row.name, row.category, row.rate].join(' '),
            name: periodName(row.period, grain, locale),
            to: behind(row.period),
            cells: [
              <bdi key="name">{row.name}</bdi>,
              formatRate(row.rate, locale),
              row.documents.toLocaleString(locale),
              money.text(row.taxable),
              money.text(row.tax),
            ],
          }))}
          foot={['', '', '', sumOf('taxable'), sumOf('tax')]}
        />
      }
    />
  )
}
