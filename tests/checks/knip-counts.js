/** A knip reporter: its issues as in its own JSON report, and how many files it read to find them. */
export default function report({ issues, counters, configurationHints }) {
  const found = Object.values(issues).flatMap((byFile) =>
    Object.values(byFile).flatMap((bySymbol) =>
      Object.values(bySymbol).map(({ type, filePath, symbol }) => ({ type, filePath, symbol })),
    ),
  )
  const hints = [...configurationHints].map(({ type, identifier }) => `${type} ${identifier}`)
  process.stdout.write(JSON.stringify({ found, hints, read: counters.processed, known: counters.total }))
}
