import type { Locator, Page } from 'playwright-core'

/** What somebody types for an invoice; amounts as they type them. */
export interface TypedInvoice {
  readonly firm?: string
  readonly customer: string
  readonly lines: readonly {
    readonly description: string
    readonly quantity: string
    readonly price: string
    readonly tax?: string
  }[]
}

/** Somebody in front of one window of the app: does what people do, by role and name. */
export class Person {
  /** Everything that the window said on its console or threw. */
  readonly complaints: string[] = []

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(String(error)))
  }

  /** Opens the app and waits until it works offline. */
  async arrive(): Promise<void> {
    await this.page.goto(this.address)
    await this.badge().waitFor()
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready
      if (navigator.serviceWorker.controller !== null) return
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
    })
  }

  badge(): Locator {
    return this.page.getByRole('button', {
      name: /^AWS (Connected|Expiring|Offline|verbunden|läuft ab|offline)/,
    })
  }

  badgeSays(text: string | RegExp): Promise<void> {
    return this.badge().filter({ hasText: text }).waitFor({ timeout: 60_000 })
  }

  /** Types an invoice into a new draft and leaves it there. */
  async type({ firm, customer, lines }: TypedInvoice): Promise<void> {
    const { page } = this
    await page.goto(`${this.address}#/`)
    await page.getByRole('link', { name: 'New invoice' }).first().click()
    if (firm !== undefined) await page.getByLabel('Your name or firm').fill(firm)
    await page.getByLabel('Customer', { exact: true }).fill(customer)
    for (const [index, line] of lines.entries()) {
      const place = index + 1
      if (place > 1) await page.getByRole('button', { name: 'Add line' }).click()
      await page.getByLabel(`Description ${place}`, { exact: true }).fill(line.description)
      await page.getByLabel(`Quantity ${place}`, { exact: true }).fill(line.quantity)
      await page.getByLabel(`Price ${place}`, { exact: true }).fill(line.price)
      if (line.tax !== undefined) await page.getByLabel(`Tax ${place}`, { exact: true }).fill(line.tax)
    }
    await page.getByText('Saved on this device').first().waitFor()
  }

  /** Issues the invoice that is open; on a device that never met a table it is the first. @returns its number */
  async issue(): Promise<string> {
    await this.page.getByRole('button', { name: 'Issue', exact: false }).first().click()
    const first = this.page.getByRole('button', { name: 'No, this is the first' })
    const heading = this.page.getByRole('heading', { name: /^Invoice \S+$/ })
    await first.or(heading).first().waitFor()
    // The question goes by itself where the table answers it meanwhile.
    if (await first.isVisible()) await first.click({ timeout: 5_000 }).catch(() => undefined)
    await heading.waitFor()
    return ((await heading.textContent()) ?? '').replace('Invoice ', '').trim()
  }

  /** Opens the paste sheet, unless it is open, and hands it a block. */
  async paste(
    block: string,
    confirm: 'Update Credentials' | 'nothing' = 'Update Credentials',
  ): Promise<void> {
    const { page } = this
    const box = page.getByLabel('Paste credentials')
    if (!(await box.isVisible())) {
      const refresh = page.getByRole('dialog').getByRole('button', { name: 'Refresh AWS' })
      if (!(await refresh.isVisible())) await this.badge().click()
      await refresh.click()
    }
    await box.fill(block)
    const local = page.getByRole('dialog').getByRole('checkbox')
    if (await local.isVisible().catch(() => false)) await local.check()
    if (confirm !== 'nothing') await page.getByRole('button', { name: confirm }).click()
  }

  /** Pastes a block, makes the table where it is missing, and waits for the badge to turn. */
  async connect(block: string): Promise<void> {
    await this.paste(block)
    const create = this.page.getByRole('button', { name: 'Create the table' })
    const connected = this.badge().filter({ hasText: /AWS (Connected|Expiring)/ })
    const closed = () =>
      this.page.getByLabel('Paste credentials').waitFor({ state: 'detached', timeout: 60_000 })
    // The badge may have been green before: what counts is that the sheet has closed by itself.
    await Promise.race([
      create.waitFor({ timeout: 60_000 }).catch(() => undefined),
      closed().catch(() => undefined),
    ])
    if (await create.isVisible()) await create.click()
    await closed()
    await this.sheetLeft()
    await connected.waitFor({ timeout: 60_000 })
  }

  /** A closed sheet's entry in the history is left a moment later: an address that is gone to meanwhile would be left with it. */
  async sheetLeft(): Promise<void> {
    await this.page.waitForFunction(() => !JSON.stringify(history.state).includes('"sheet"'))
  }

  async goToInvoices(): Promise<void> {
    await this.page.goto(`${this.address}#/`)
    await this.page.getByRole('heading', { name: 'Invoices', level: 1 }).waitFor()
  }

  /** The browser believes in a network again. */
  async online(): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new Event('online')))
  }

  /** Waits until nothing waits any more. */
  async drained(): Promise<void> {
    await this.badge()
      .filter({ hasText: /AWS (Connected|Expiring)/, hasNotText: /waiting|Sent/ })
      .waitFor({ timeout: 120_000 })
  }
}
