/**
 * Random texts through the reader of pasted credentials: it must never throw or hang, never show a secret, and read whole
 * sets back. `npm run fuzz [inputs] [seed]`; the seed is printed, and the same seed gives the same texts.
 */
import { readCredentials } from '../../src/session/reading/read-credentials'
import { diceOf } from '../unit/session/reading/dice'
import { hostileTexts, randomText, type FuzzText } from './random-text'

const inputs = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 0x7fffffff))
/** A hang, not a busy machine: the longest of these texts takes a few milliseconds. */
const slowMs = 10_000

console.log(`fuzz: ${inputs} texts, seed ${seed}`)
const dice = diceOf(seed)
const counts = new Map<string, number>()
const failures: string[] = []
let characters = 0
let slowest = 0
const start = performance.now()

for (let i = 0; i < inputs && failures.length < 5; i += 1) {
  const made = randomText(dice)
  characters += made.text.length
  const before = performance.now()
  const failure = check(made)
  const took = performance.now() - before
  slowest = Math.max(slowest, took)
  if (failure !== undefined)
    failures.push(`text ${i} (${made.kind}): ${failure}: ${JSON.stringify(made.text.slice(0, 600))}`)
  if (took > slowMs)
    failures.push(`text ${i} (${made.kind}, ${made.text.length} characters) took ${Math.round(took)} ms`)
  if ((i + 1) % 100_000 === 0)
    console.log(`  ${i + 1} after ${Math.round((performance.now() - start) / 1000)} s`)
}

function check({ text, kind, set }: FuzzText): string | undefined {
  count(`made: ${kind}`)
  try {
    const reading = readCredentials(text)
    for (const finding of reading.findings) count(`found: ${finding.code}`)
    if (reading.usable !== undefined) count('read: a usable set')
    if (set === undefined) return undefined
    const told = JSON.stringify([reading.findings, reading.summaries])
    if (told.includes(set.secret) || told.includes(set.token)) return 'a secret is shown'
    if (kind === 'whole' && reading.usable?.secretAccessKey !== set.secret) return 'a whole set was not read'
    return undefined
  } catch (error) {
    return `threw ${String(error)}`
  }
}

function count(what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

const seconds = (performance.now() - start) / 1000
console.log(
  `${(characters / 1e6).toFixed(0)} million characters in ${seconds.toFixed(0)} s, slowest ${slowest.toFixed(1)} ms`,
)
for (const [what, times] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`  ${what}: ${times}`)

console.log('milliseconds by length; twice the length should take about twice the time')
for (const [name, make] of hostileTexts) {
  const times = [32_768, 65_536, 131_072, 262_144].map((length) => {
    const text = make(length).slice(0, length)
    const before = performance.now()
    readCredentials(text)
    return (performance.now() - before).toFixed(1).padStart(8)
  })
  console.log(`  ${name.padEnd(34)}${times.join('')}`)
}
const tenMegabytes = 'aws_secret_access_key='.repeat(500_000)
const beforeHuge = performance.now()
const huge = readCredentials(tenMegabytes).findings[0]?.code
console.log(
  `  ${tenMegabytes.length} characters: ${huge} after ${(performance.now() - beforeHuge).toFixed(2)} ms`,
)

// A run that read nothing, or met no finding, has tested nothing.
const worked = [
  'read: a usable set',
  'found: mixed-sets',
  'found: secret-cut-short',
  'found: placeholder',
  'found: several-profiles',
]
const idle = inputs >= 10_000 ? worked.filter((what) => (counts.get(what) ?? 0) < inputs / 10_000) : []
for (const what of idle) failures.push(`too seldom: ${what}`)
for (const failure of failures) console.error(`FAILED ${failure}`)
console.log(failures.length === 0 ? 'fuzz: passed' : `fuzz: failed, seed ${seed}`)
process.exitCode = failures.length === 0 ? 0 : 1
