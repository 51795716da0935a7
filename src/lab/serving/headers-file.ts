/** One block of a `_headers` file: a path, in which `*` stands for anything, and what is sent with it. */
export interface HeaderRule {
  readonly path: RegExp
  readonly headers: ReadonlyMap<string, string>
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`)

/**
 * Reads the `_headers` file that several static hosts understand: a path alone on its line, below it and indented
 * one `Name: value` a line, `#` before comments.
 */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { path: RegExp; headers: Map<string, string> }[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    if (!/^\s/.test(line)) {
      rules.push({ path: patternOf(line.trim()), headers: new Map() })
      continue
    }
    const colon = line.indexOf(':')
    if (colon > 0) rules.at(-1)?.headers.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim())
  }
  return rules
}

/** The headers for one path. Later rules win over earlier ones. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const fitting = rules.filter((rule) => rule.path.test(path))
  return Object.assign({}, ...fitting.map((rule) => Object.fromEntries(rule.headers))) as Record<
    string,
    string
  >
}
