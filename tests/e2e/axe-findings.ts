import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds against WCAG 2.2 AA in the page as it stands: rule and first culprit. */
export async function axeFindings(page: Page): Promise<unknown> {
  const session = await page.context().newCDPSession(page)
  // By the debugger's own hand: the page's policy forbids scripts from elsewhere, and so it should.
  await session.send('Runtime.evaluate', { expression: axe.source })
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 120)])))`,
    awaitPromise: true,
  })
  await session.detach()
  return JSON.parse(String(result.value))
}
