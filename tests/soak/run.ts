import { parseArgs } from 'node:util'
import { ensureBuiltApp } from '../support/built-app'
import { ensureChromium } from '../support/chromium'
import { editedApart } from './edited-apart'
import { expiredAnywhere } from './expired-anywhere'
import { killedBrowser } from './killed-browser'
import { resetAccount } from './reset-account'
import { stoppedWorker } from './stopped-worker'
import type { Trial } from './trial'
import { twoTabs } from './two-tabs'

const trials: readonly Trial[] = [
  stoppedWorker,
  killedBrowser,
  twoTabs,
  editedApart,
  resetAccount,
  expiredAnywhere,
]

/** Twenty of each, from the first seed on; `--only` takes those whose name contains a word. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
  },
})

/** A trial that does not come to its end is a violation, too. */
const longestMs = 400_000

function number(text: string, name: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new TypeError(`--${name} takes a whole number from 1, not ${text}`)
  return Number(text)
}

async function bounded<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${longestMs / 1_000} s`)), longestMs)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

/** @returns how many seeds failed */
async function soak({ name, run }: Trial, first: number, each: number): Promise<number> {
  const totals = new Map<string, number>()
  const failed: number[] = []
  const begun = Date.now()
  for (let seed = first; seed < first + each; seed++) {
    try {
      const counts = await bounded(run(seed))
      for (const [what, count] of Object.entries(counts)) totals.set(what, (totals.get(what) ?? 0) + count)
    } catch (error) {
      failed.push(seed)
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      console.log(`${name}, seed ${seed}: ${text}`)
    }
  }
  const counted = [...totals].map(([what, count]) => `${what} ${count}`).join(', ')
  const seconds = Math.round((Date.now() - begun) / 1_000)
  const verdict = failed.length === 0 ? 'no violation' : `violated by seeds ${failed.join(', ')}`
  console.log(`${name}: ${each} from seed ${first}, ${verdict} (${counted}; ${seconds} s)`)
  return failed.length
}

const chosen = trials.filter(({ name }) => name.includes(values.only))
if (chosen.length === 0) throw new TypeError(`no trial is named like ${values.only}`)
const [first, each] = [number(values.seed, 'seed'), number(values.each, 'each')]
ensureChromium()
ensureBuiltApp()
let violations = 0
for (const trial of chosen) violations += await soak(trial, first, each)
console.log(violations === 0 ? 'No violation.' : `${violations} trials failed.`)
process.exit(violations === 0 ? 0 : 1)
