import { Download } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { download } from '../../papers/hand-over'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import type { CsvCell } from './report-csv'

interface ReportCardProps {
  readonly title: string
  /** What it comes to, in a line. */
  readonly sum?: string | undefined
  readonly hint: string
  /** Said instead of chart and table. */
  readonly empty?: string | undefined
  readonly chart: ComponentChildren
  readonly table: ComponentChildren
  /** Heads first. */
  readonly csv: () => readonly (readonly CsvCell[])[]
  /** Name of the file, without its ending. */
  readonly file: string
}

/** One report: a chart and a table of the same figures, side by side where there is room, else one at a time. */
export function ReportCard({ title, sum, hint, empty, chart, table, csv, file }: ReportCardProps) {
  const { toasts } = useServices()
  const all = useWords()
  const locale = useLocale()
  const words = all.analytics
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const id = useId()
  const asCsv = () =>
    void import('./report-csv').then(
      ({ reportCsv }) =>
        download(`${file}.csv`, new Blob([reportCsv(csv(), locale)], { type: 'text/csv;charset=utf-8' })),
      () => toasts.show({ text: all.frame.notLoaded.title, kind: 'bad' }),
    )
  return (
    <section class="card report" aria-labelledby={id}>
      <header class="report-head">
        <div>
          <h2 id={id}>{title}</h2>
          {sum && empty === undefined && <p class="report-sum figures">{sum}</p>}
          <p class="field-hint">{hint}</p>
        </div>
        {empty === undefined && (
          <div class="report-actions">
            <div class="report-views" role="group" aria-label={words.view(title)}>
              {(['chart', 'table'] as const).map((one) => (
                <button
                  key={one}
                  type="button"
                  class="report-view"
                  aria-pressed={view === one}
                  onClick={() => setView(one)}
                >
                  {words[one]}
                </button>
              ))}
            </div>
            <Button kind="quiet" icon={Download} aria-label={words.csvOf(title)} onClick={asCsv}>
              {words.csv}
            </Button>
          </div>
        )}
      </header>
      {empty === undefined ? (
        <div class="report-body" data-view={view}>
          <div class="report-chart">{chart}</div>
          <div class="report-table">{table}</div>
        </div>
      ) : (
        <p class="report-empty">{empty}</p>
      )}
    </section>
  )
}
