import type { Person } from '../e2e/person'
import { fieldAt, saved, textOf, typeOver } from './fields'
import type { Field } from './fields'
import type { TableBooks } from './table-books'
import { demand } from './violation'

/** One edit of one field. */
interface Typed {
  readonly key: string
  readonly field: Field
  readonly text: string
  /** What stood in the field, or beside it in a conflict, when this was typed or picked. */
  readonly saw: readonly string[]
}

interface Conflict {
  readonly document: string
  readonly path: readonly string[]
  readonly kept: { readonly value?: unknown }
  readonly other: { readonly value?: unknown }
}

/** What a person picked of a conflict. */
export interface Picked {
  readonly key: string
  readonly field: Field
  readonly kept: string
  readonly other: string
  readonly chosen: string
  /** What stood meanwhile, where it was neither. */
  readonly instead: string | undefined
}

/** The run's own account of everything that was typed, kept outside of the app. */
export class Ledger {
  private readonly typed: Typed[] = []
  private readonly picks: Picked[] = []

  get edits(): number {
    return this.typed.length
  }

  /** Types a text that nobody typed before into the draft that is open. */
  async type(person: Person, key: string, field: Field, who: string): Promise<void> {
    const text = `${field} by ${who}, ${this.typed.length + 1}`
    const place = this.typed.push({ key, field, text, saw: [] }) - 1
    const saw = await typeOver(person, field, text)
    this.typed[place] = { key, field, text, saw: [saw] }
    await saved(person)
  }

  /** What is typed in another way than by {@link type}. */
  note(typed: Typed): void {
    this.typed.push(typed)
  }

  pick(picked: Picked): void {
    const { key, field, kept, other, chosen, instead } = picked
    this.picks.push(picked)
    this.typed.push({
      key,
      field,
      text: chosen,
      saw: [kept, other, ...(instead === undefined ? [] : [instead])],
    })
  }

  /**
   * Every text stands where it was typed, or is kept in a conflict until a person picks, or was typed over by somebody who saw
   * it. No conflict ended by itself.
   * @throws Violation
   */
  account(table: TableBooks): Readonly<Record<string, number>> {
    const all = [...table.last].filter(([key]) => key.startsWith('conflict#'))
    const conflicts = all.map(([key, { value, deleted }]) => ({ key, deleted, ...(value as Conflict) }))
    const seen = new Set(
      this.typed.flatMap(({ key, field, saw }) => saw.map((text) => idOf(key, field, text))),
    )
    const kept = new Set(
      conflicts.flatMap(({ document, path, kept, other }) =>
        [kept, other].map(({ value }) => idOf(document, fieldAt(path), value)),
      ),
    )
    let standing = 0
    for (const { key, field, text } of this.typed) {
      const stands = textOf(table.documents[key], field) === text
      if (stands) standing++
      const id = idOf(key, field, text)
      demand(stands || kept.has(id) || seen.has(id), `“${text}” in ${key} is lost`)
    }
    const settled = conflicts.filter(({ deleted }) => deleted)
    for (const { key, document, path, kept, other } of settled) {
      const picked = this.picks.some(
        (one) =>
          one.key === document &&
          one.field === fieldAt(path) &&
          [kept, other].every(({ value }) => value === one.kept || value === one.other),
      )
      demand(picked, `${key} ended, and nobody picked`)
    }
    const told = conflicts.map(({ document, path, kept, other }) =>
      idOf(document, path, [kept.value, other.value].toSorted()),
    )
    return {
      edits: this.typed.length,
      standing,
      conflicts: conflicts.length,
      'of them told before': told.length - new Set(told).size,
      settled: settled.length,
    }
  }
}

const idOf = (...parts: readonly unknown[]): string => JSON.stringify(parts)
