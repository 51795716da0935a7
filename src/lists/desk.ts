import type { DocumentKey } from '../sync/scalars'
import type { InvoiceBook } from './invoice-book'
import type { Ask, AnswerTo } from './protocol'
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
        return { ...found, result, count: slots.length, rows: this.book.rowsAt(slots.subarray(0, ask.rows)) }
      }
      case 'rows':
        return this.stretch(ask)
      case 'keys':
        return this.stretch(ask)?.map(({ key }): DocumentKey => key)
      case 'usage':
        return usageOf(this.book)
      case 'with-items':
        return documentsWith(this.book, new Set(ask.items))
      case 'currencies':
        return this.book.all().columns.currencies.names.toSorted()
    }
  }

  private stretch({ result, from, to }: { result: number; from: number; to: number }) {
    const slots = this.results.get(result)
    return slots && this.book.rowsAt(slots.subarray(from, to))
  }
}
