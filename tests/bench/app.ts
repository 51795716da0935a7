import type { Page } from 'playwright-core'
import type { Probe } from './app/probe'
import { oneKeyStarts } from './app/one-key-start'
import { stockedPage } from './app/stocked-page'
import type { Row } from './row'

const sizes = [10, 10_000, 100_000]
const starts = 15
/** Serverless Invoices reads all of them from one key: the same data, and what it must take at least. */
const oneKey = 'all under one key'
/** A usual word, a typo, an accent left out, a number. */
const searches = ['consulting', 'lovelase', 'muller werke', '2020-000']

export async function run(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await figuresOf(size)))
  const startOf = (size: number) => rows.find(({ name }) => name === startName(size))?.ours ?? NaN
  const ratio = startOf(100_000) / startOf(10)
  return [...rows, { name: 'start with 100,000 over start with 10', unit: '×', ours: ratio, peers: {} }]
}

const startName = (size: number): string => `${size.toLocaleString('en')}: start to a list that can be used`

async function figuresOf(size: number): Promise<Row[]> {
  const { page, address, close } = await stockedPage(size)
  try {
    const started: Noted[] = []
    for (let count = 0; count < starts; count++) started.push(await start(page, address))
    const heap = await heapOf(page)
    const workerHeap = await page.workers()[0]?.evaluate(() => Reflect.get(performance, 'memory') as unknown)
    const typed = await typing(page)
    const scrolled = await scrolling(page)
    const saved = await saving(page, address)
    const others = await oneKeyStarts(size, 5)
    const figure = (name: string, unit: string, ours: number): Row => ({
      name: `${size.toLocaleString('en')}: ${name}`,
      unit,
      ours,
      peers: {},
    })
    return [
      {
        name: startName(size),
        unit: 'ms',
        ours: middle(started.map(({ rows = NaN }) => rows)),
        peers: others.length === 0 ? {} : { [oneKey]: middle(others) },
      },
      figure('start until all is read and summed', 'ms', middle(started.map(({ sums = NaN }) => sums))),
      figure('heap of the page', 'MB', heap / 1e6),
      ...(isMemory(workerHeap)
        ? [figure('heap of the list worker', 'MB', workerHeap.usedJSHeapSize / 1e6)]
        : []),
      figure('search keystroke: script, style and layout, p95', 'ms', percentile(typed.own, 0.95)),
      figure(
        'search keystroke: all of the main thread, paint by software, p95',
        'ms',
        percentile(typed.busy, 0.95),
      ),
      figure('search keystroke to painted results, p95', 'ms', percentile(typed.answers, 0.95)),
      figure('longest task while scrolling (0: none over 50)', 'ms', Math.max(0, ...scrolled)),
      figure('saving a keystroke until it lies on the disk, p95', 'ms', percentile(saved, 0.95)),
    ]
  } finally {
    await close()
  }
}

type Noted = Omit<Probe, 'answered'>

const isMemory = (value: unknown): value is { usedJSHeapSize: number } =>
  typeof value === 'object' && value !== null && 'usedJSHeapSize' in value

const probeOf = (page: Page): Promise<Noted> =>
  page.evaluate(() => {
    const { answered: _, ...noted } = Reflect.get(globalThis, 'probe') as Probe
    return noted
  })

export async function start(page: Page, address: string): Promise<Noted> {
  await page.goto('about:blank')
  await page.goto(address)
  await page.locator('.list-sums-money li').first().waitFor({ timeout: 120_000 })
  return probeOf(page)
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/**
 * Main-thread time of each keystroke, the drawing of its results included. Time that the thread had a core for: what else runs on the
 * machine is not the app's doing.
 */
async function typing(page: Page): Promise<{ busy: number[]; own: number[]; answers: number[] }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await session.send('Performance.enable')
  const spentMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? NaN) * 1_000
    const own = of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration')
    return { busy: of('TaskDuration'), own }
  }
  const box = page.getByRole('searchbox', { name: 'Search invoices' })
  const nextAnswer = () => page.evaluate(() => (Reflect.get(globalThis, 'probe') as Probe).answered())
  const answered = async () => (await probeOf(page)).answers.length
  const busy: number[] = []
  const own: number[] = []
  const known = await answered()
  for (const text of searches) {
    await box.focus()
    for (const letter of text) {
      const answer = nextAnswer()
      const before = await spentMs()
      await page.keyboard.type(letter)
      await answer
      const after = await spentMs()
      busy.push(after.busy - before.busy)
      own.push(after.own - before.own)
    }
    const cleared = nextAnswer()
    await box.fill('')
    await cleared
  }
  const { answers } = await probeOf(page)
  await session.detach()
  return { busy, own, answers: answers.slice(known) }
}

async function scrolling(page: Page): Promise<readonly number[]> {
  await page.locator('[data-row] a').first().waitFor()
  const before = (await probeOf(page)).longTasks.length
  await page.mouse.move(700, 500)
  for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 1_500)
  for (const part of [0.25, 0.5, 0.75, 1, 0]) {
    await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part)
    await page.waitForFunction(
      () => document.querySelectorAll('[data-row]:not([data-coming="true"]) a').length > 5,
    )
  }
  return (await probeOf(page)).longTasks.slice(before)
}

/** Types into a draft as fast as people do; every keystroke is saved. */
export async function saving(page: Page, address: string): Promise<readonly number[]> {
  await page.goto(`${address}#/invoices/new`)
  const field = page.getByLabel('Description 1', { exact: true })
  await field.click()
  const before = (await probeOf(page)).saves.length
  for (let stroke = 0; stroke < 40; stroke++) {
    await field.press(String(stroke % 10))
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  }
  await page.getByText('Saved on this device').first().waitFor()
  return (await probeOf(page)).saves.slice(before)
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b)
const percentile = (values: readonly number[], part: number): number =>
  ascending(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN
export const middle = (values: readonly number[]): number => percentile(values, 0.5)
