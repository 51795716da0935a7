import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { serveFolder } from '../../src/lab/serving/serve-folder'
import { builtApp, ensureBuiltApp } from '../support/built-app'
import { chromiumFlags, ensureChromium } from '../support/chromium'

/** Of 100, on Lighthouse's own phone: its screen, four times slower, on a slow mobile line. */
const wanted = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof wanted
const categories = Object.keys(wanted) as Category[]

/** Timing on a machine that does other things as well: the middle one counts. */
const rounds = 3

interface Round {
  readonly scores: Readonly<Record<Category, number>>
  /** What kept a score from 100, by category. */
  readonly lost: Readonly<Record<Category, readonly string[]>>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function look(address: string): Promise<Round> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: ensureChromium().path,
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
  })
  try {
    const result = await lighthouse(address, { port, onlyCategories: categories, logLevel: 'error' })
    if (result === undefined) throw new Error('Lighthouse gave no result')
    const { lhr } = result
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message)
    const of = <T>(make: (category: Category) => T) =>
      Object.fromEntries(categories.map((category) => [category, make(category)])) as Record<Category, T>
    return {
      scores: of((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100)),
      lost: of((category) =>
        (lhr.categories[category]?.auditRefs ?? [])
          .map(({ id, weight }) => ({ weight, audit: lhr.audits[id] }))
          .filter(({ weight, audit }) => weight > 0 && typeof audit?.score === 'number' && audit.score < 1)
          .map(({ audit }) => `${audit?.id}: ${audit?.displayValue ?? audit?.title}`),
      ),
    }
  } finally {
    await browser.close()
  }
}

ensureBuiltApp()
const server = await serveFolder({ folder: builtApp, port: 0 })
try {
  const seen: Round[] = []
  for (let round = 0; round < rounds; round++) seen.push(await look(server.url))
  for (const category of categories) {
    const sorted = seen.toSorted((a, b) => a.scores[category] - b.scores[category])
    const middle = sorted[Math.floor(rounds / 2)]
    const score = middle?.scores[category] ?? 0
    const all = sorted.map(({ scores }) => scores[category]).join(', ')
    const enough = score >= wanted[category]
    console.log(`${category} ${score} of at least ${wanted[category]} (${all})${enough ? '' : ': too low'}`)
    for (const line of middle?.lost[category] ?? []) console.log(`  ${line}`)
    if (!enough) process.exitCode = 1
  }
} finally {
  await server.close()
}
