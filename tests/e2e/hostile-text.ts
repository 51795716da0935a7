import type { Page } from 'playwright-core'

/**
 * Everything that a text has ever been mistaken for, in one: a formula, the end of an attribute and an element with a script,
 * a file name turned round, the name of every object's parent, the end of a header's line.
 */
export const hostileText =
  '=HYPERLINK("http://third.example/f")"><img src="http://third.example/i" onerror="globalThis.hostile=1">' +
  '<script src="http://third.example/s"></script>\u202egnp.exe\u2066 __proto__ ${hostile} {{hostile}} \r\nBcc: x@third.example'

/** Types it into every text field of the page, those behind "more" included. @returns how many there were */
export async function fillEveryField(page: Page): Promise<number> {
  await page.locator(':is(main, dialog) :is(input, textarea)').first().waitFor()
  await page.evaluate(() => document.querySelectorAll('details').forEach((more) => (more.open = true)))
  const fields = page.locator(
    ':is(main, dialog) :is(input:not([type=checkbox], [type=radio], [type=file], [type=date]), textarea):not([disabled], [readonly])',
  )
  let filled = 0
  for (const field of await fields.all()) {
    if (!(await field.isVisible())) continue
    await field.fill(hostileText)
    filled++
  }
  return filled
}
