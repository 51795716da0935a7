import type { ListedRow } from '../../lists/protocol'

/** A screenful and what lies beyond its edges: the first rows wait for no more. */
export const pageRows = 50
/** Pages that are kept: some thousands of rows around the screen, whatever the list's length. */
const keptPages = 40

/** The rows of one result, read as they come on screen. Rows that are not here yet are `undefined`. */
export class RowPages {
  private readonly pages = new Map<number, readonly ListedRow[]>()
  private readonly pending = new Map<number, Promise<void>>()

  constructor(
    /** How many rows there are, or are known of yet. */
    readonly count: number,
    private readonly read: (from: number, to: number) => Promise<readonly ListedRow[] | undefined>,
    private readonly onRead: () => void,
  ) {}

  /** Takes over the first rows, which came with the result. */
  begin(rows: readonly ListedRow[]): void {
    this.pages.set(0, rows)
  }

  rowAt(index: number): ListedRow | undefined {
    return this.pages.get(Math.floor(index / pageRows))?.[index % pageRows]
  }

  /** Reads what is missing between two rows; resolves when it is there. */
  async need(from: number, to: number): Promise<void> {
    const first = Math.max(0, Math.floor(from / pageRows))
    const end = Math.min(to, this.count)
    const missing: Promise<void>[] = []
    for (let page = first; page * pageRows < end; page++) {
      if (!this.pages.has(page)) missing.push(this.pending.get(page) ?? this.fetch(page))
    }
    await Promise.all(missing)
  }

  private fetch(page: number): Promise<void> {
    const reading = this.read(page * pageRows, (page + 1) * pageRows).then((rows) => {
      this.pending.delete(page)
      if (rows === undefined) return
      this.pages.set(page, rows)
      const oldest = this.pages.keys().next()
      if (this.pages.size > keptPages && oldest.value !== undefined) this.pages.delete(oldest.value)
      this.onRead()
    })
    this.pending.set(page, reading)
    return reading
  }
}
