import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serveFolder } from '../../../src/lab/serving/serve-folder'
import { chromiumFlags, ensureChromium } from '../../support/chromium'
import { seeded } from './many-documents'

const chunk = 4_000

/**
 * How long pages take, of which each reads the same invoices from one key, until the first rows show. In milliseconds; none where
 * the browser does not keep so many under one key.
 */
export async function oneKeyStarts(count: number, times: number): Promise<readonly number[]> {
  const server = await serveFolder({ folder: join(import.meta.dirname, 'one-key'), port: 0 })
  const folder = await mkdtemp(join(tmpdir(), 'tidebill-bench-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium().path,
    args: [...chromiumFlags],
    viewport: { width: 1280, height: 800 },
  })
  try {
    const page = await context.newPage()
    const address = `http://localhost:${server.port}/`
    const shown = async () => {
      await page.goto('about:blank')
      await page.goto(address)
      const at = await page.waitForFunction(
        () => Reflect.get(globalThis, 'shownAt') as number | undefined,
        undefined,
        {
          timeout: 120_000,
        },
      )
      return (await at.jsonValue()) ?? NaN
    }
    await shown()
    for (let from = 0; from < count; from += chunk) {
      const values = seeded(from, Math.min(count, from + chunk)).map(({ document }) => document.value)
      await page.evaluate(
        (text) => (Reflect.get(globalThis, 'add') as (text: string) => void)(text),
        JSON.stringify(values),
      )
    }
    const kept = await page.evaluate(() => (Reflect.get(globalThis, 'keep') as () => Promise<boolean>)())
    if (!kept) return []
    const all: number[] = []
    for (let time = 0; time < times; time++) all.push(await shown())
    return all
  } finally {
    await context.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
