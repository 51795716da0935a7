import { parsed } from '../../store/backup/backup-format'
import type { Books } from '../../store/books'
import type { PlainDate } from '../../domain/plain-date'
import type { Instant } from '../../sync/scalars'
import { decodeText } from './decode-text'
import type { Encoding } from './decode-text'
import { decimalEvidence, orderEvidence } from './evidence'
import type { DateOrder, DecimalSign, Evidence } from './evidence'
import { guessMapping } from './guess-mapping'
import type { ImportProblem, ImportWish } from './make-invoice'
import { planImport } from './plan-import'
import type { ImportPlan } from './plan-import'
import { rawFromTable } from './raw-from-table'
import type { Mapping, RawInvoice } from './raw-invoice'
import { readCsv } from './read-csv'
import { readRecords } from './read-json'
import { isServerlessInvoices, rawFromServerlessInvoices } from './serverless-invoices'
import { refused } from './table'
import type { ImportFault, Read, Table } from './table'

export interface ReadImport {
  readonly encoding: Encoding
  readonly source: 'csv' | 'records' | 'serverless-invoices'
  readonly rows: number
  /** Empty where the form is known and nothing has to be matched. */
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[]
  readonly mapping: Mapping
}

export type ReadImportAnswer =
  { readonly ok: true; readonly read: ReadImport } | { readonly ok: false; readonly fault: ImportFault }

export interface ImportPreview {
  readonly invoices: number
  readonly issued: number
  readonly customers: number
  readonly already: number
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  readonly decimal: Evidence<DecimalSign>
  readonly order: Evidence<DateOrder>
  readonly first: readonly PreviewRow[]
}

export interface PreviewRow {
  readonly number: string
  readonly customer: string
  readonly issueDate: PlainDate | undefined
  readonly lines: number
  readonly state: string
  readonly currency: string
  readonly payable: string
}

/** What a person said; the rest is what the file proves. */
export type SaidWish = Omit<ImportWish, 'decimal' | 'order'> & Partial<Pick<ImportWish, 'decimal' | 'order'>>

export interface ImportAsk {
  readonly mapping: Mapping
  readonly wish: SaidWish
  readonly today: PlainDate
  readonly at: Instant
}

const samplesShown = 3
const rowsShown = 10
const problemsShown = 50
/** Names and samples are for looking at. */
const longestSample = 60

/** Holds what was read between the steps of an import. */
export class ImportDesk {
  private table: Table | undefined
  private raws: readonly RawInvoice[] | undefined

  async read(file: Blob, encoding?: Encoding): Promise<ReadImportAnswer> {
    this.table = undefined
    this.raws = undefined
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()), encoding)
    if (!decoded.ok) return decoded
    const { text } = decoded.value
    const looksLikeJson = /^\s*[[{"]/.test(text)
    const json = looksLikeJson ? unwrapped(text) : undefined
    if (json !== undefined && isServerlessInvoices(json)) {
      this.raws = rawFromServerlessInvoices(json)
      const rows = this.raws.length
      return {
        ok: true,
        read: {
          encoding: decoded.value.encoding,
          source: 'serverless-invoices',
          rows,
          columns: [],
          mapping: {},
        },
      }
    }
    if (json === undefined && /^\s*[[{]/.test(text)) return refused('json-broken')
    const table: Read<Table> =
      json === undefined || typeof json === 'string' ? readCsv(text) : readRecords(json)
    if (!table.ok) return table
    this.table = table.value
    const { columns, rows, records } = table.value
    const short = (cell: string) => cell.slice(0, longestSample)
    return {
      ok: true,
      read: {
        encoding: decoded.value.encoding,
        source: records === undefined ? 'csv' : 'records',
        rows: records === undefined ? rows.length : new Set(records).size,
        columns: columns.map((name, column) => {
          const samples = rows
            .slice(0, 200)
            .flatMap((row) => (row[column]?.trim() ? [short(row[column])] : []))
          return { name: short(name), samples: [...new Set(samples)].slice(0, samplesShown) }
        }),
        mapping: guessMapping(columns),
      },
    }
  }

  async preview(
    books: Books,
    ask: ImportAsk,
    onProgress: (done: number, total: number) => void,
  ): Promise<ImportPreview> {
    const raws = this.invoices(ask.mapping)
    const { made, customers, already, problems } = await this.plan(books, raws, ask, onProgress)
    return {
      invoices: made.length,
      issued: made.filter(({ invoice }) => invoice.state !== 'draft').length,
      customers,
      already,
      problems: problems.slice(0, problemsShown),
      problemCount: problems.length,
      decimal: decimalEvidence(raws),
      order: orderEvidence(raws),
      first: made.slice(0, rowsShown).map(({ invoice, totals }) => ({
        number: invoice.number ?? '',
        customer: invoice.buyer?.name ?? '',
        issueDate: invoice.issueDate,
        lines: invoice.lines.length,
        state: invoice.state,
        currency: totals.currency,
        payable: totals.payable,
      })),
    }
  }

  /** All of it in one transaction, each document with its outbox row. @returns how many invoices */
  async bring(
    books: Books,
    ask: ImportAsk,
    onProgress: (done: number, total: number) => void,
  ): Promise<number> {
    const { edits, made } = await this.plan(books, this.invoices(ask.mapping), ask, onProgress)
    await books.change(edits, ask.at)
    return made.length
  }

  private invoices(mapping: Mapping): readonly RawInvoice[] {
    return this.raws ?? (this.table === undefined ? [] : rawFromTable(this.table, mapping))
  }

  private plan(
    books: Books,
    raws: readonly RawInvoice[],
    { wish: said, today, at }: ImportAsk,
    onProgress: (done: number, total: number) => void,
  ): Promise<ImportPlan> {
    const wish: ImportWish = {
      ...said,
      decimal: said.decimal ?? decided(decimalEvidence(raws)) ?? '.',
      order: said.order ?? decided(orderEvidence(raws)) ?? 'DMY',
    }
    return planImport(books, raws, { wish, today, at: new Date(at).toISOString() }, onProgress)
  }
}

/** Where the file leaves it open, the page asks before anything is brought in. */
const decided = <Choice extends string>(evidence: Evidence<Choice>): Choice | undefined =>
  evidence === 'none' || evidence === 'unclear' ? undefined : evidence

/** What lies in `localStorage` is text: copied with its quotes it is a text in a text. */
function unwrapped(text: string) {
  const value = parsed(text.trim().replace(/^\ufeff/, ''))
  return typeof value === 'string' ? (parsed(value) ?? value) : value
}
