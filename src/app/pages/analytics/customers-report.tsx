import { useLocation } from 'wouter-preact'
import type { CustomerRow } from '../../../reports/best-customers'
import type { Range } from '../../../reports/period'
import { useWords } from '../../words/use-words'
import { BarChart } from './bar-chart'
import { DataTable } from './data-table'
import { documentsAddress } from './documents-address'
import type { Money } from './money'
import { ReportCard } from './report-card'

interface CustomersReportProps {
  readonly customers: readonly CustomerRow[]
  readonly range: Range
  readonly money: Money
}

const inChart = 10
const inTable = 100

/** To whom most was issued. */
export function CustomersReport({ customers, range, money }: CustomersReportProps) {
  const all = useWords().analytics
  const words = all.customers
  const [, navigate] = useLocation()
  const { currency, locale } = money
  const nameOf = ({ name }: CustomerRow) => name || words.nameless
  const behind = ({ customerId, name }: CustomerRow) =>
    documentsAddress({
      currency,
      ...range,
      ...(customerId === undefined ? { text: name } : { customer: customerId }),
    })
  const columns = [words.customer, all.documents, words.issued, words.open]
  const charted = customers.slice(0, inChart)
  const shown = customers.slice(0, inTable)
  return (
    <ReportCard
      title={words.title}
      hint={words.hint}
      sum={words.sum(customers.length, customers.length.toLocaleString(locale))}
      empty={customers.length === 0 ? all.nothingInPeriod : undefined}
      file="customers"
      csv={() => [
        [...columns, all.currency],
        ...customers.map((row) => [nameOf(row), row.documents, row.issued, row.open, currency]),
      ]}
      chart={
        <BarChart
          horizontal
          label={all.chartOf(words.title, words.issued, charted.length.toLocaleString(locale))}
          categories={charted.map(nameOf)}
          series={[{ name: words.issued, tone: 'tide', values: charted.map(({ issued }) => Number(issued)) }]}
          format={money.bar}
          formatShort={money.axis}
          onPick={(index) => {
            const row = charted[index]
            if (row !== undefined) navigate(behind(row))
          }}
        />
      }
      table={
        <>
          <DataTable
            caption={words.title}
            columns={columns}
            rows={shown.map((row, index) => ({
              key: row.customerId ?? `${index} ${row.name}`,
              name: nameOf(row),
              to: behind(row),
              cells: [row.documents.toLocaleString(locale), money.text(row.issued), money.text(row.open)],
            }))}
          />
          {customers.length > inTable && (
            <p class="field-hint">
              {words.shown(inTable.toLocaleString(locale), customers.length.toLocaleString(locale))}
            </p>
          )}
        </>
      }
    />
  )
}
