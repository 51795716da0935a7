import { joinWrapped } from './join-wrapped'
import type { ScannedField } from './scan-fields'

const runs = /[A-Za-z0-9+/]+={0,2}/g
/** How the tokens of AWS STS begin. */
const tokenStart = /^(?:IQoJ|FwoG|FQoG|AQoD|AQoE|AgoJ|AgoG|IgoJ)/

/**
 * Values that no name stands beside, by their form alone: CSV columns, arguments of a call, `--output text`, three bare lines.
 * A key id: AKIA or ASIA and 16 more; a secret: exactly 40 with both cases; a token: 100 or more, wrapped or not.
 * @param taken fields already read, in order: their values are left out.
 */
export function scanBareValues(text: string, taken: readonly ScannedField[]): ScannedField[] {
  const found: ScannedField[] = []
  let next = 0
  runs.lastIndex = 0
  for (let match = runs.exec(text); match !== null; match = runs.exec(text)) {
    const at = match.index
    while (next < taken.length && (taken[next]?.end ?? 0) <= at) next += 1
    const field = taken[next]
    if (field !== undefined && field.at <= at) {
      runs.lastIndex = Math.max(field.end, at + 1)
      continue
    }
    const value = bareValue(text, at, match[0])
    if (value === undefined) continue
    runs.lastIndex = value.end
    found.push({ ...value, at, commented: false, preferred: false })
  }
  return found
}

function bareValue(
  text: string,
  at: number,
  run: string,
): Pick<ScannedField, 'kind' | 'raw' | 'end'> | undefined {
  const end = at + run.length
  // A piece of an address, a path, a UUID or a JWT is no value.
  if (/[-_.~:@%/]/.test(text[at - 1] ?? '') || /[-_.~@%]/.test(text[end] ?? '')) return undefined
  if (/^(?:AKIA|ASIA)[A-Z0-9]{16}$/.test(run)) return { kind: 'key-id', raw: run, end }
  if (run.length >= 100 || (run.length >= 20 && tokenStart.test(run))) {
    const token = joinWrapped(text, at, run, 'token', undefined)
    if (token.raw.length >= 100) return { kind: 'token', ...token }
  }
  const isSecret = run.length === 40 && /[a-z]/.test(run) && /[A-Z]/.test(run)
  return isSecret ? { kind: 'secret', raw: run, end } : undefined
}
