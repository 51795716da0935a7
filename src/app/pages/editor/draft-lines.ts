import { newLine } from '../../../domain/new-invoice'
import type { DraftInvoice } from '../../../domain/invoice'
import type { Settings } from '../../../domain/settings'
import { isObject } from '../../../sync/json'
import type { Json, JsonObject } from '../../../sync/json'
import { jsonOf } from './json-of'

const linesOf = (draft: JsonObject): readonly JsonObject[] => {
  const lines = draft['lines']
  return Array.isArray(lines) ? (lines as readonly Json[]).filter(isObject) : []
}

/** A further line at the end. It starts with the taxes and unit of the line before it: most invoices have one of each. */
export function withAddedLine(draft: JsonObject, id: string, settings: Settings): JsonObject {
  const lines = linesOf(draft)
  const before = lines.at(-1)
  const fresh = jsonOf(newLine(id, settings))
  const alike = before === undefined ? {} : pick(before, ['taxes', 'unit'])
  return { ...draft, lines: [...lines, { ...fresh, ...alike }] }
}

const pick = (line: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(names.flatMap((name) => (line[name] === undefined ? [] : [[name, line[name]]])))

/** The line one place up (−1) or down (1); at the end of the list it stays. */
export function withMovedLine(draft: JsonObject, id: string, by: -1 | 1): JsonObject {
  const lines = [...linesOf(draft)]
  const from = lines.findIndex((line) => line['id'] === id)
  const other = lines[from + by]
  const moved = lines[from]
  if (moved === undefined || other === undefined) return draft
  lines[from] = other
  lines[from + by] = moved
  return { ...draft, lines }
}

/** The line at another place, from 0; the others close up. */
export function withLineAt(draft: JsonObject, id: string, to: number): JsonObject {
  const lines = linesOf(draft)
  const moved = lines.find((line) => line['id'] === id)
  if (moved === undefined || lines.indexOf(moved) === to) return draft
  const others = lines.filter((line) => line !== moved)
  return { ...draft, lines: [...others.slice(0, to), moved, ...others.slice(to)] }
}

/** The same line once more, right below: with ids of its own, so that each can be changed alone. */
export function withDoubledLine(draft: JsonObject, id: string, newId: () => string): JsonObject {
  const lines = linesOf(draft)
  return {
    ...draft,
    lines: lines.flatMap((line) => (line['id'] === id ? [line, withFreshIds(line, newId)] : [line])),
  }
}

function withFreshIds(item: JsonObject, newId: () => string): JsonObject {
  const fields = Object.entries(item).map(([name, value]): [string, Json] => [
    name,
    Array.isArray(value)
      ? (value as readonly Json[]).map((inner) => (isObject(inner) ? withFreshIds(inner, newId) : inner))
      : value,
  ])
  return { ...Object.fromEntries(fields), id: newId() }
}

export const withoutLine = (draft: JsonObject, id: string): JsonObject => ({
  ...draft,
  lines: linesOf(draft).filter((line) => line['id'] !== id),
})

/** The line whose field the cursor goes to when a line is deleted: the next one, or else the one before. */
export function neighbourOf(draft: DraftInvoice, id: string): string | undefined {
  const at = draft.lines.findIndex((line) => line.id === id)
  return (draft.lines[at + 1] ?? draft.lines[at - 1])?.id
}
