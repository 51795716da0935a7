import { CalendarDays, FileArchive, FileSpreadsheet } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { invoiceKinds, readInvoice } from '../../../domain/invoice'
import type { PlainDate } from '../../../domain/plain-date'
import { dueCalendar } from '../../../papers/letters/due-calendar'
import { isWithin } from '../../../papers/tables/booked'
import { csvMannerOf } from '../../../papers/tables/csv-text'
import type { CsvManner } from '../../../papers/tables/csv-text'
import { tableNames } from '../../../papers/tables/tables'
import type { TableName } from '../../../papers/tables/tables'
import { keysListed } from '../../../store/listing'
import { storageFault } from '../../../store/storage-fault'
import { hireClerk } from '../../clerk/hire-clerk'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { Progress } from '../../components/progress'
import { SelectField } from '../../components/select-field'
import { download } from '../../papers/hand-over'
import { papersOf } from '../../papers/papers-of'
import { usePaperZip } from '../../papers/use-paper-zip'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import { Group } from './document-form'

const separators = ['locale', 'comma', 'semicolon', 'tab'] as const
type Separator = (typeof separators)[number]

function mannerFor(separator: Separator, locale: string): CsvManner {
  switch (separator) {
    case 'locale':
      return csvMannerOf(locale)
    case 'comma':
      return { separator: ',', decimal: '.' }
    case 'semicolon':
      return { separator: ';', decimal: ',' }
    case 'tab':
      return { separator: '\t', decimal: '.' }
  }
}

/** The documents of a period as tables, as one zip of PDFs, as dates for a calendar. */
export function TakeOut() {
  const { books, clock, toasts, workspace } = useServices()
  const all = useWords()
  const words = all.settings.papers
  const locale = useLocale()
  const [from, setFrom] = useState<PlainDate | undefined>(undefined)
  const [to, setTo] = useState<PlainDate | undefined>(undefined)
  const [separator, setSeparator] = useState<Separator>('locale')
  const zip = usePaperZip()
  const period = { from, to }

  const withBooks = async (use: () => Promise<unknown>) => {
    try {
      await use()
    } catch (error) {
      toasts.show({ kind: 'bad', text: all.editor.fault[storageFault(error)] })
    }
  }
  const span = [from, to].filter(Boolean).join(' – ')
  const named = (name: string, extension: string) => `${[name, span].filter(Boolean).join(' ')}.${extension}`

  const table = async (name: TableName) => {
    const clerk = hireClerk(workspace)
    try {
      const { file } = await clerk.run('make-table', { name, period, manner: mannerFor(separator, locale) })
      download(named(name, 'csv'), file)
    } catch {
      toasts.show({ kind: 'bad', text: all.paper.failed })
    } finally {
      clerk.dismiss()
    }
  }
  const calendar = () =>
    withBooks(async () => {
      const stored = await Promise.all(invoiceKinds.map((kind) => books.list(kind)))
      const given = stored
        .flat()
        .map(({ value }) => readInvoice(value))
        .filter(({ state, issueDate }) => state !== 'draft' && isWithin(issueDate, period))
      const text = dueCalendar(given, all.paper.calendar, locale, clock.now())
      download(named('due-dates', 'ics'), new Blob([text], { type: 'text/calendar' }))
    })
  const papers = () =>
    withBooks(async () => {
      const given = (['issued', 'void'] as const).map((state) => keysListed(books, state, period))
      await zip.run(papersOf(books, (await Promise.all(given)).flat()), named('invoices', 'zip'))
    })
  return (
    <Group title={words.takeOut}>
      <p class="settings-state">{words.takeOutHint}</p>
      <div class="settings-fields">
        <DateField label={words.from} value={from} onValue={setFrom} />
        <DateField label={words.to} value={to} onValue={setTo} />
        <SelectField
          label={words.separator}
          value={separator}
          options={separators.map((one) => ({ value: one, label: words.separators[one] }))}
          onValue={setSeparator}
        />
      </div>
      <div class="settings-actions">
        {tableNames.map((name) => (
          <Button key={name} icon={FileSpreadsheet} onClick={() => void table(name)}>
            {words.tables[name]}
          </Button>
        ))}
        <Button icon={CalendarDays} onClick={() => void calendar()}>
          {words.calendar}
        </Button>
        <Button icon={FileArchive} busy={zip.progress !== undefined} onClick={() => void papers()}>
          {words.zip}
        </Button>
      </div>
      {zip.progress && (
        <div class="settings-zip">
          <Progress {...zip.progress} />
          <Button onClick={zip.cancel}>{all.paper.cancel}</Button>
        </div>
      )}
    </Group>
  )
}
