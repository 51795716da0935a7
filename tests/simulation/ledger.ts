import type { JsonObject } from '../../src/sync/json'

/** One edit that the simulation made, and what the device saw when it made it. */
export interface LedgerEdit {
  readonly token: string
  readonly device: number
  readonly doc: string
  /** `undefined`: it deleted the document. */
  readonly field: string | undefined
  /** Tokens in the document at that moment, by field. */
  readonly saw: Readonly<Record<string, string>>
  readonly sawDeleted: boolean
}

/** What is left in the end, on every device alike. */
export interface FinalDocument {
  readonly key: string
  readonly kind: string
  readonly deleted: boolean
  readonly value: JsonObject
}

/** The run's own account of every edit, kept outside the engine. */
export class Ledger {
  readonly edits: LedgerEdit[] = []

  add(edit: Omit<LedgerEdit, 'token'>): string {
    const token = `t${this.edits.length + 1}`
    this.edits.push({ ...edit, token })
    return token
  }

  /** Edits that are neither in the result, nor in a conflict, nor superseded by an edit that saw them. */
  unaccounted(final: readonly FinalDocument[], excused: (edit: LedgerEdit) => boolean): LedgerEdit[] {
    const documents = new Map(final.map((document) => [document.key, document]))
    const conflicts = final.filter((document) => document.kind === 'conflict')
    const told = new Set(conflicts.flatMap(({ value }) => tokensOf(value)))
    const toldDeleted = new Set(
      conflicts
        .filter(({ value }) => value.reason === 'deleted')
        .map(({ value }) => value.document as string),
    )
    const fine = new Set<string>()
    // Newest first: what supersedes an edit was made after it.
    for (const edit of [...this.edits].reverse()) {
      const { token, doc, field } = edit
      const document = documents.get(doc)
      const later = this.edits.filter((other) => other.doc === doc && fine.has(other.token))
      const superseded = later.some((other) =>
        field === undefined
          ? other.sawDeleted
          : other.saw[field] === token && (other.field === field || other.field === undefined),
      )
      const stands =
        field === undefined
          ? document?.deleted === true || toldDeleted.has(doc)
          : (document?.value[field] === token && !document.deleted) || told.has(token)
      if (superseded || stands || excused(edit)) fine.add(token)
    }
    return this.edits.filter(({ token }) => !fine.has(token))
  }

  /** Conflicts between two edits of which one had seen the other. */
  needless(final: readonly FinalDocument[]): FinalDocument[] {
    return final.filter(({ kind, value }) => {
      if (kind !== 'conflict' || value.reason !== 'field') return false
      const [a, b] = tokensOf(value)
      return a !== undefined && b !== undefined && (this.descends(a, b) || this.descends(b, a))
    })
  }

  private descends(from: string, to: string): boolean {
    let edit = this.edits.find(({ token }) => token === from)
    while (edit?.field !== undefined) {
      const before: string | undefined = edit.saw[edit.field]
      if (before === to) return true
      edit = this.edits.find(({ token }) => token === before)
    }
    return false
  }
}

const tokensOf = (value: JsonObject): string[] =>
  ['kept', 'other'].flatMap((side) => {
    const held = (value[side] as JsonObject | undefined)?.value
    return typeof held === 'string' ? [held] : []
  })
