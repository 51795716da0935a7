import { parseArgs } from 'node:util'
import { historyText } from './actions'
import { Figures } from './figures'
import { planOf, runHistory, runSeed } from './run-history'
import { shrink } from './shrink'

/** `npm run simulate -- --seeds 100000 --start 1`: explores seeds, tells what happened, fails when one fails. */
const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '10000' }, start: { type: 'string', default: '1' } },
})
const [seeds, start] = [Number(values.seeds), Number(values.start)]
if (!Number.isInteger(seeds) || !Number.isInteger(start) || seeds < 1) {
  console.error('--seeds and --start are whole numbers')
  process.exit(2)
}

const figures = new Figures()
const began = performance.now()
for (let seed = start; seed < start + seeds; seed++) {
  const result = await runSeed(seed)
  figures.add(result)
  if (result.violations.length > 0) await tell(seed, result.violations)
  const done = seed - start + 1
  if (done % 5_000 === 0) console.log(`${done} of ${seeds}, ${figures.failures.length} failed`)
}
const seconds = (performance.now() - began) / 1_000
console.log(`\n${seeds} seeds from ${start} in ${seconds.toFixed(0)} s, ${figures.failures.length} failed`)
console.log(`What happened: ${figures.faults()}`)
console.log(
  `Conflicts between edits of which one had seen the other, of how many histories:\n${figures.needless()}`,
)
if (figures.failures.length > 0) {
  console.log(`Failing seeds: ${figures.failures.map(({ seed }) => seed).join(', ')}`)
  process.exitCode = 1
}

/** A failing seed, and the shortest history found in it that still fails. */
async function tell(seed: number, violations: readonly string[]): Promise<void> {
  const { actions, devices, pageBytes } = planOf(seed)
  const short = await shrink(
    actions,
    async (some) => (await runHistory(some, devices, pageBytes)).violations.length > 0,
  )
  console.log(`seed ${seed}, ${devices} devices, pages of ${pageBytes} bytes: ${violations.join('; ')}`)
  console.log(`  ${historyText(short)}`)
}
