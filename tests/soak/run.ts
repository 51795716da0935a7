import { parseArgs } from 'node:util'
import { ensureBuiltApp } from '../support/built-app'
import { ensureChromium } from '../support/chromium'
import { editedApart } from './edited-apart'
import { expiredAnywhere } from './expired-anywhere'
import { killedBrowser } from './killed-browser'
import { resetAccount } from './reset-account'
import { stoppedWorker } from './stopped-worker'
import { flappingNetwork } from './flapping-network'
import { fullDevice } from './full-device'
import { jumpingClock } from './jumping-clock'
import { manyDocuments } from './many-documents'
import { slowLine } from './slow-line'
import { strickenLine } from './stricken-line'
import { tenTabs } from './ten-tabs'
import { threeDevices } from './three-devices'
import { tried } from './trial'
import type { Size, Trial } from './trial'
import { twoTabs } from './two-tabs'

const trials: readonly Trial[] = [
  stoppedWorker,
  killedBrowser,
  twoTabs,
  editedApart,
  resetAccount,
  expiredAnywhere,
  tenTabs,
  fullDevice,
  jumpingClock,
  slowLine,
  strickenLine,
  flappingNetwork,
  threeDevices,
  manyDocuments,
]

/** Each as often and as large as it says itself, from the first seed on; `--only` takes those whose name contains a word. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string' },
    minutes: { type: 'string' },
    documents: { type: 'string' },
    only: { type: 'string', default: '' },
  },
})

/** A trial that does not come to its end is a violation, too. */
const longestMs = ({ minutes, documents }: Size): number => 400_000 + minutes * 60_000 + documents * 20

function number(text: string, name: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new TypeError(`--${name} takes a whole number from 1, not ${text}`)
  return Number(text)
}

/** What was asked for, of what a trial lets choose. */
function sizeOf({ size = {} }: Trial): Size {
  const chosen = (name: 'minutes' | 'documents') => {
    const given = values[name]
    const own = size[name]
    return own === undefined ? 0 : given === undefined ? own : number(given, name)
  }
  return { minutes: chosen('minutes'), documents: chosen('documents') }
}

async function bounded<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${ms / 1_000} s`)), ms)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

/** @returns how many seeds failed */
async function soak(trial: Trial, first: number, each: number): Promise<number> {
  const { name } = trial
  const size = sizeOf(trial)
  const totals = new Map<string, number>()
  const failed: number[] = []
  const begun = Date.now()
  for (let seed = first; seed < first + each; seed++) {
    try {
      const counts = await bounded(tried(trial, seed, size), longestMs(size))
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
const first = number(values.seed, 'seed')
const each = values.each === undefined ? undefined : number(values.each, 'each')
ensureChromium()
ensureBuiltApp()
let violations = 0
for (const trial of chosen) violations += await soak(trial, first, each ?? trial.times)
console.log(violations === 0 ? 'No violation.' : `${violations} trials failed.`)
process.exit(violations === 0 ? 0 : 1)
