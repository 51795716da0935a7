import { performance } from 'node:perf_hooks'
import { blindSpots, type Check } from './check'
import { everyCheck } from './every-check'

async function outcome(work: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await work()
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Runs one check over the repository and over its planted violations; true when both came out as they should. */
async function passes(check: Check): Promise<boolean> {
  const start = performance.now()
  const wrong = await outcome(check.run)
  const blind = await outcome(async () => blindSpots(check, await check.runOnPlanted()))
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  const ok = wrong.length === 0 && blind.length === 0
  const seen = ok ? `, ${check.planted.length} planted seen` : ''
  console.log(`${check.name} ${ok ? 'ok' : 'failed'} (${seconds} s)${seen}`)
  const remark = check.remark?.()
  if (remark !== undefined) console.log(`  not looked at: ${remark}`)
  for (const line of wrong) console.log(`  ${line}`)
  for (const line of blind) console.log(`  planted: ${line}`)
  return ok
}

const wanted = process.argv.slice(2)
const chosen = everyCheck.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
if (chosen.length === 0) {
  console.log(`No such check. There are: ${everyCheck.map(({ name }) => name).join(', ')}`)
  process.exitCode = 2
}
for (const check of chosen) {
  if (!(await passes(check))) process.exitCode = 1
}
