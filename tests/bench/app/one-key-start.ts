import { join } from 'node:path'
import { seeded } from './many-documents'
import { servedPage } from './served-page'

const chunk = 4_000

/**
 * How long pages take, of which each reads the same invoices from one key, until the first rows show. In milliseconds; none where
 * the browser does not keep so many under one key.
 */
export async function oneKeyStarts(count: number, times: number): Promise<readonly number[]> {
  const { page, address, close } = await servedPage(join(import.meta.dirname, 'one-key'))
  try {
    const shown = async () => {
      await page.goto('about:blank')
      await page.goto(address)
      const at = await page.waitForFunction(
        () => Reflect.get(globalThis, 'shownAt') as number | undefined,
        undefined,
        { timeout: 120_000 },
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
    await close()
  }
}
