import { ChartColumn, FilePlus2 } from 'lucide-preact'
import type { VNode } from 'preact'
import { memo } from 'preact/compat'
import { useMemo } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'
import { numberFormat } from '../../../domain/locale-signs'
import type { Figures } from '../../../reports/figures'
import { JobFailed } from '../../clerk/hire-clerk'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import { analyticsQueryText, rangeAsked, readAnalyticsQuery } from './analytics-query'
import type { AnalyticsQuery } from './analytics-query'
import { Controls } from './controls'
import { CustomersReport } from './customers-report'
import { DaysToPayReport } from './days-to-pay-report'
import { moneyOf } from './money'
import type { Money } from './money'
import { OutstandingReport } from './outstanding-report'
import { TaxesReport } from './taxes-report'
import { TurnoverReport } from './turnover-report'
import { useFigures } from './use-figures'
import { useInTurn } from './use-in-turn'
import './analytics.css'

/** The reports, from what lies on this device; one currency at a time. */
export function AnalyticsPage() {
  const { clock } = useServices()
  const all = useWords()
  const words = all.analytics
  const locale = useLocale()
  const [, navigate] = useLocation()
  const query = readAnalyticsQuery(useSearch())
  const today = clock.today()
  const asOf = query.asOf ?? today
  const range = rangeAsked(query, today)
  const state = useFigures({ currency: query.currency, range, grain: query.grain, asOf })
  const setQuery = (next: AnalyticsQuery) => {
    const text = analyticsQueryText(next)
    navigate(text === '' ? '/analytics' : `/analytics?${text}`, { replace: true })
  }
  return (
    <>
      <PageHead title={words.title} />
      {state.kind === 'opening' && (
        <p class="analytics-opening" role="status">
          {state.read === 0 ? words.opening : words.read(numberFormat(locale, {}).format(state.read))}
        </p>
      )}
      {state.kind === 'failed' && (
        <Notice
          kind="bad"
          live
          title={words.failed}
          actions={<Button onClick={state.again}>{words.retry}</Button>}
        >
          {state.error instanceof JobFailed && state.error.storage !== undefined
            ? all.frame.storage[state.error.storage].text
            : undefined}
        </Notice>
      )}
      {state.kind === 'ready' && (
        <div class="analytics">
          {state.answer.unreadable > 0 && (
            <Notice kind="warn">
              {words.unreadable(state.answer.unreadable, state.answer.unreadable.toLocaleString(locale))}
            </Notice>
          )}
          {state.answer.figures === undefined ? (
            <Empty />
          ) : (
            <>
              <Controls query={query} currencies={state.answer.currencies} onQuery={setQuery} />
              {state.answer.currencies.length > 1 && (
                <p class="field-hint">{words.oneCurrency(state.answer.figures.currency)}</p>
              )}
              <Reports figures={state.answer.figures} {...{ query, range, asOf }} />
            </>
          )}
        </div>
      )}
    </>
  )
}

interface ReportsProps {
  readonly figures: Figures
  readonly query: AnalyticsQuery
  readonly range: ReturnType<typeof rangeAsked>
  readonly asOf: Parameters<typeof OutstandingReport>[0]['asOf']
}

type Shown = ReportsProps & { readonly money: Money }

const reports: readonly ((shown: Shown) => VNode)[] = [
  ({ figures, query, money }) => <TurnoverReport rows={figures.turnover} grain={query.grain} money={money} />,
  ({ figures, asOf, money }) => (
    <OutstandingReport outstanding={figures.outstanding} asOf={asOf} money={money} />
  ),
  ({ figures, range, money }) => (
    <CustomersReport customers={figures.customers} range={range} money={money} />
  ),
  ({ figures }) => <DaysToPayReport daysToPay={figures.daysToPay} />,
  ({ figures, query, money }) => <TaxesReport taxes={figures.taxes} grain={query.grain} money={money} />,
]

/** One report after the other, each drawn in a task of its own. */
function Reports({ figures, query, range, asOf }: ReportsProps) {
  const locale = useLocale()
  const shown = useMemo(
    () => ({ figures, query, range, asOf, money: moneyOf(figures.currency, locale) }),
    [figures, query.grain, range.from, range.to, asOf, locale],
  )
  const held = useInTurn(shown, reports.length)
  return (
    <>
      {reports.map((report, place) => {
        const own = held[place]
        return own && <InTurn key={place} report={report} shown={own} />
      })}
    </>
  )
}

/** Not drawn again while others have their turn. */
const InTurn = memo(
  ({ report, shown }: { readonly report: (shown: Shown) => VNode; readonly shown: Shown }) => report(shown),
)

function Empty() {
  const words = useWords().analytics
  return (
    <EmptyState
      icon={ChartColumn}
      title={words.emptyTitle}
      actions={
        <ButtonLink icon={FilePlus2} to="/invoices/new">
          {words.emptyAction}
        </ButtonLink>
      }
    >
      {words.emptyText}
    </EmptyState>
  )
}
