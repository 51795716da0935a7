import type { ComponentChildren } from 'preact'
import { Link } from 'wouter-preact'
import { useWords } from '../../words/use-words'

export interface TableRow {
  readonly key: string
  /** What the row is about; heads it. */
  readonly name: string
  /** The documents behind it. */
  readonly to?: string | undefined
  readonly cells: readonly ComponentChildren[]
}

interface DataTableProps {
  readonly caption: string
  /** The first one names what heads the rows. */
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly foot?: readonly string[] | undefined
}

/** The figures of a chart, to be read. Names come from outside: each is kept from turning the text around it. */
export function DataTable({ caption, columns, rows, foot }: DataTableProps) {
  const words = useWords().analytics
  const [head, ...others] = columns
  return (
    <div class="data-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {others.map((column) => (
              <th key={column} scope="col" class="data-figure">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, to, cells }) => (
            <tr key={key}>
              <th scope="row">
                {to === undefined ? (
                  <bdi>{name}</bdi>
                ) : (
                  <Link href={to} title={words.showDocuments(name)}>
                    <bdi>{name}</bdi>
                  </Link>
                )}
              </th>
              {cells.map((cell, index) => (
                <td key={index} class="data-figure figures">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {foot.map((cell, index) => (
                <td key={index} class="data-figure figures">
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
