import { canonicalText } from '../../src/sync/json'
import type { Json, JsonObject } from '../../src/sync/json'

/** One edit that the simulation made, and what the device saw when it made it. */
export interface LedgerEdit {
  readonly token: string
  readonly device: number
  readonly doc: string
  /** A field, or `lines/<id>`. `undefined`: it deleted the document. */
  readonly place: string | undefined
  /** It took the line away. */
  readonly removes: boolean
  /** Tokens in the document at that moment, by place. */
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

/** A line of a document's list. */
export interface Line extends JsonObject {
  readonly id: string
  readonly text: string
}

export const linesOf = (value: JsonObject | undefined): readonly Line[] =>
  Array.isArray(value?.lines) ? (value.lines as readonly Line[]) : []

/** What stands where in a document: fields by name, lines by id. */
export function placesOf(value: JsonObject | undefined): Record<string, string> {
  const fields = Object.entries(value ?? {}).filter(([, held]) => typeof held === 'string')
  const lines = linesOf(value).map(({ id, text }) => [`lines/${id}`, text])
  return Object.fromEntries([...fields, ...lines]) as Record<string, string>
}

/** The run's own account of every edit, kept outside the engine. */
export class Ledger {
  readonly edits: LedgerEdit[] = []
  /** Conflicts that a person settled, and on which device. */
  readonly settled: { readonly key: string; readonly device: number }[] = []

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
    const toldOf = new Set(
      conflicts.map(({ value }) => canonicalText([value.document ?? null, value.path ?? null])),
    )
    const fine = new Set(this.edits.filter((edit) => stands(edit) || excused(edit)).map(({ token }) => token))
    for (let before = -1; before < fine.size;) {
      before = fine.size
      this.edits.filter(superseded).forEach(({ token }) => fine.add(token))
    }
    return this.edits.filter(({ token }) => !fine.has(token))

    function superseded({ token, doc, place }: LedgerEdit, _: number, edits: readonly LedgerEdit[]): boolean {
      return edits
        .filter((other) => other.doc === doc && fine.has(other.token))
        .some((other) =>
          place === undefined
            ? other.sawDeleted
            : other.saw[place] === token && (other.place === place || other.place === undefined),
        )
    }

    function stands({ token, doc, place, removes }: LedgerEdit): boolean {
      const document = documents.get(doc)
      if (place === undefined) return document?.deleted === true || toldOf.has(canonicalText([doc, []]))
      const held = document?.deleted === true ? undefined : placesOf(document?.value)[place]
      if (removes) return held === undefined || toldOf.has(canonicalText([doc, place.split('/')]))
      return held === token || told.has(token)
    }
  }

  /** Conflicts between two edits of which one had seen the other, or between an edit and itself. */
  needless(final: readonly FinalDocument[]): FinalDocument[] {
    return final.filter(({ kind, value }) => {
      if (kind !== 'conflict' || value.reason !== 'field') return false
      const [a, b] = tokensOf(value)
      return a !== undefined && b !== undefined && (this.descends(a, b) || this.descends(b, a))
    })
  }

  private descends(from: string, to: string): boolean {
    if (from === to) return true
    let edit = this.edits.find(({ token }) => token === from)
    while (edit?.place !== undefined) {
      const before: string | undefined = edit.saw[edit.place]
      if (before === to) return true
      edit = this.edits.find(({ token }) => token === before)
    }
    return false
  }
}

/** The values of both sides of a conflict; a line that one side removed has one of its own only. */
const tokensOf = (value: JsonObject): string[] =>
  ['kept', 'other'].flatMap((side) => {
    const held = (value[side] as JsonObject | undefined)?.value
    const token = isLine(held) ? held.text : held
    return typeof token === 'string' ? [token] : []
  })

const isLine = (value: Json | undefined): value is Line =>
  typeof value === 'object' && value !== null && 'text' in value
