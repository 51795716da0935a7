import type { DocumentKey } from '../sync/scalars'
import type { InvoiceBook } from './invoice-book'
import type { Ask, AnswerTo, ListedRow } from './protocol'
import { documentsWith, usageOf } from './usage'

/** Results that can still be read on; older ones are found anew. */
const kept = 4

/** Answers what the page asks about the books that the worker holds. */
export class Desk {
  private readonly results = new Map<number, Uint32Array>()
  private last = 0

  constructor(
    private readonly book: InvoiceBook,
    private readonly unsynced: () => ReadonlySet<string>,
  ) {}

  /** What was found before may not be read any more: the books were put in order. */
  forget(): void {
    this.results.clear()
  }

  answer(ask: Ask): AnswerTo<Ask> {
    switch (ask.type) {
      case 'find': {
        const { slots, ...found } = this.book.find(ask.query, ask.today, this.unsynced())
        const result = ++this.last
        this.results.set(result, slots)
        this.results.delete(result - kept)
        return { ...found, result, count: slots.length, rows: this.listed(slots.subarray(0, ask.rows)) }
      }
      case 'rows':
        return this.stretch(ask, (slots) => this.listed(slots))
      case 'keys':
        return this.stretch(ask, (slots) => this.book.rowsAt(slots).map(({ key }): DocumentKey => key))
      case 'usage':
        return usageOf(this.book)
      case 'with-items':
        return documentsWith(this.book, new Set(ask.items))
      case 'currencies':
        return this.book.all().columns.currencies.names.toSorted()
    }
  }

  private stretch<T>(
    { result, from, to }: { result: number; from: number; to: number },
    read: (slots: Uint32Array) => T,
  ): T | undefined {
    const slots = this.results.get(result)
    return slots && read(slots.subarray(from, to))
  }

  private listed(slots: Uint32Array): ListedRow[] {
    const unsynced = this.unsynced()
    return this.book
      .rowsAt(slots)
      .map(({ lists: _lists, items: _items, lines: _lines, notes: _notes, ...row }) => ({
        ...row,
        waits: unsynced.has(row.key),
      }))
  }
}
