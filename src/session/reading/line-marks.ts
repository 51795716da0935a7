const quoteMarks = /^[ ]*(?:[>│┃▏|][ ]?)+/
const lineNumber = /^[ ]*([0-9]{1,5})(?:[ ]*[:.)|│→][ ]?|[ ]|$)/

/**
 * Takes quote marks (`> `) off every line, and line numbers off lines that are numbered one after another. A number that
 * stands alone in its place stays: it may belong to a value.
 */
export function stripLineMarks(text: string): string {
  const lines = text.split('\n')
  if (lines.length === 1) return text.replace(quoteMarks, '')
  const unquoted = lines.map((line) => line.replace(quoteMarks, ''))
  const marks = unquoted.map((line) => lineNumber.exec(line))
  const numbered = numberedLines(marks)
  return unquoted
    .map((line, i) => (numbered.has(i) ? line.slice(marks[i]?.[0].length ?? 0) : line))
    .join('\n')
}

/** The lines whose number follows the one before, or is followed by the next. */
function numberedLines(marks: readonly (RegExpExecArray | null)[]): ReadonlySet<number> {
  const found = new Set<number>()
  let previous: { line: number; number: number } | undefined
  marks.forEach((mark, line) => {
    if (mark === null) return
    const number = Number(mark[1])
    if (previous !== undefined && number === previous.number + 1) found.add(previous.line).add(line)
    previous = { line, number }
  })
  return found
}
