import type { Person } from '../e2e/person'
import type { Scene } from '../e2e/scene'
import { fields } from './fields'
import type { Ledger } from './ledger'
import { demand } from './violation'

/**
 * Picks one of the two values of the first conflict on the page of conflicts.
 * @returns whether there was one
 */
export async function settleOne(
  scene: Scene,
  { page }: Person,
  ledger: Ledger,
  side: 'kept' | 'other',
): Promise<boolean> {
  await page.goto(`${scene.address}#/conflicts`)
  const articles = page.getByRole('article')
  await articles.or(page.getByText('Nothing to settle')).first().waitFor()
  const first = (await articles.count()) > 0 ? await articles.first().elementHandle() : null
  if (first === null) return false
  // Read and pressed in one breath: nothing comes in between.
  const picked = await first.evaluate(
    (article, place) => {
      const [kept, other] = [...article.querySelectorAll('.conflict-value')].map((one) => one.textContent)
      const button = article.querySelectorAll<HTMLButtonElement>('.conflict-side button')[place]
      const link = article.closest('section')?.querySelector('h2 a')?.getAttribute('href')
      if (!kept || !other || !link || !button || button.disabled) return undefined
      const aside = article.querySelector('.conflict-aside span')?.textContent
      const instead = aside?.replace(/^Meanwhile it was changed to (.*)\.$/, '$1')
      button.click()
      return { kept, other, key: link.replace(/^.*invoices\//, 'invoice#'), instead }
    },
    side === 'kept' ? 0 : 1,
  )
  if (picked === undefined) return false
  const { kept } = picked
  const field = fields.find((label) => kept.startsWith(`${label} by `))
  demand(field !== undefined, `nobody typed “${kept}”, which a conflict holds`)
  ledger.pick({ ...picked, field, chosen: picked[side] })
  await page.waitForFunction((article) => !article.isConnected, first)
  return true
}
