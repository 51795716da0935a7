import { useMemo, useRef } from 'preact/hooks'
import type { Invoice } from '../../../domain/invoice'
import { readInvoice } from '../../../domain/invoice'
import type { Line } from '../../../domain/line'
import { isObject } from '../../../sync/json'
import type { Json, JsonObject } from '../../../sync/json'

interface Read {
  readonly stored: Json
  readonly line: Line
}

/** The document read for the page; a line whose stored part is the same object is the same object again. */
export function useInvoice(value: JsonObject): Invoice {
  const read = useRef<ReadonlyMap<string, Read>>(new Map())
  return useMemo(() => {
    const invoice = readInvoice(value)
    const stored = value['lines']
    const byId = new Map(
      Array.isArray(stored)
        ? (stored as readonly Json[]).flatMap((item): [string, Json][] =>
            isObject(item) && typeof item['id'] === 'string' ? [[item['id'], item]] : [],
          )
        : [],
    )
    const lines = invoice.lines.map((line) => {
      const before = read.current.get(line.id)
      return before !== undefined && before.stored === byId.get(line.id) ? before.line : line
    })
    read.current = new Map(lines.map((line) => [line.id, { line, stored: byId.get(line.id) ?? null }]))
    return { ...invoice, lines }
  }, [value])
}
