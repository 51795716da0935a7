import type { Page } from 'playwright-core'
import { seedDocuments } from '../e2e/seed-documents'
import { builtApp, ensureBuiltApp } from '../support/built-app'
import { servedPage } from './app/served-page'
import type { Row } from './row'

const keystrokes = 40

function draftOf(id: string, count: number) {
  const lines = Array.from({ length: count }, (_, index) => ({
    id: `l${index}`,
    description: `Piece of work ${index + 1}`,
    quantity: '2.5',
    unit: 'HUR',
    unitPrice: '80',
    allowances: [],
    charges: [],
    taxes: [{ id: `t${index}`, name: 'VAT', category: 'S', rate: '19' }],
  }))
  return {
    id,
    kind: 'invoice',
    state: 'draft',
    currency: 'EUR',
    issueDate: '2026-11-26',
    terms: { kind: 'net', days: 30 },
    lines,
    buyer: { name: 'Customer', address: {} },
  }
}

/**
 * Milliseconds from each key press to the paint that shows it: from the event's own time stamp to the first task after the frame, with
 * saves going on meanwhile as they do for a person.
 */
async function keystrokesToPaint(page: Page, label: string): Promise<readonly number[]> {
  const field = page.getByLabel(label, { exact: true })
  await field.click()
  await page.evaluate(() => {
    const taken: number[] = []
    Object.assign(globalThis, { taken })
    addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => taken.push(performance.now() - event.timeStamp)
          port2.postMessage(undefined)
        })
      },
      { capture: true },
    )
  })
  for (let stroke = 0; stroke < keystrokes; stroke++) {
    await field.press(String(stroke % 10))
    // Some 15 keys a second.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)))
  }
  return page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken)
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0

/** A key press in the editor of the built app until it is painted: 200 lines, beside one line as what this machine can do. */
export async function run(): Promise<readonly Row[]> {
  ensureBuiltApp()
  const { page, address, close } = await servedPage(builtApp)
  try {
    await page.goto(address)
    await page.getByRole('link', { name: 'New invoice' }).first().waitFor()
    await seedDocuments(page, { 'invoice#one': draftOf('one', 1), 'invoice#many': draftOf('many', 200) })
    const measure = async (id: string, label: string) => {
      await page.goto(`${address}#/invoices/${id}`)
      await page.getByLabel(label, { exact: true }).waitFor()
      return keystrokesToPaint(page, label)
    }
    const few = await measure('one', 'Description 1')
    const many = await measure('many', 'Description 100')
    const price = await measure('many', 'Price 100')
    const row = (name: string, values: readonly number[], part: number): Row => ({
      name,
      unit: 'ms',
      ours: quantile(values, part),
      peers: {},
      floor: quantile(few, part),
    })
    return [
      row('keystroke to paint, description, 200 lines, median', many, 0.5),
      row('keystroke to paint, description, 200 lines, p95', many, 0.95),
      row('keystroke to paint, price, 200 lines, median', price, 0.5),
      row('keystroke to paint, price, 200 lines, p95', price, 0.95),
    ]
  } finally {
    await close()
  }
}
