import type { DaysToPay } from '../../../reports/days-to-pay'
import { useLocale, useWords } from '../../words/use-words'
import { BarChart } from './bar-chart'
import { DataTable } from './data-table'
import { ReportCard } from './report-card'

/** How long customers take. */
export function DaysToPayReport({ daysToPay }: { readonly daysToPay: DaysToPay }) {
  const all = useWords().analytics
  const words = all.daysToPay
  const locale = useLocale()
  const { waits, invoices, average, median, onTime, undated } = daysToPay
  const count = (value: number) => value.toLocaleString(locale)
  const columns = [words.wait, words.invoices]
  const notes = [
    ...(invoices === 0 ? [] : [words.onTime(count(onTime), count(invoices))]),
    ...(undated === 0 ? [] : [words.undated(undated, count(undated))]),
  ]
  return (
    <ReportCard
      title={words.title}
      hint={[words.hint, ...notes].join(' ')}
      sum={average === undefined ? undefined : words.sum(count(average), count(median ?? average))}
      empty={invoices === 0 ? all.nothingInPeriod : undefined}
      file="days-to-pay"
      csv={() => [columns, ...waits.map((row) => [words.waits[row.wait], row.invoices])]}
      chart={
        <BarChart
          label={all.chartOf(words.title, words.invoices, count(waits.length))}
          categories={waits.map(({ wait }) => words.waits[wait])}
          series={[{ name: words.invoices, tone: 'tide', values: waits.map((row) => row.invoices) }]}
          format={count}
          formatShort={count}
        />
      }
      table={
        <DataTable
          caption={words.title}
          columns={columns}
          rows={waits.map((row) => ({
            key: row.wait,
            name: words.waits[row.wait],
            cells: [count(row.invoices)],
          }))}
          foot={[count(invoices)]}
        />
      }
    />
  )
}
