import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings'
import { openScene } from './scene'
import type { Scene } from './scene'
import type { Person } from './person'

const csv = `Rechnungsnummer;Datum;Kunde;Beschreibung;Menge;Einzelpreis
R-1;03.04.2025;Böb <b>&</b> Söhne;Arbeit;2;1.200
R-2;05.04.2025;\u202eAda;Vortrag;1;zehn
`

const looks = [
  { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
] as const

describe.each(looks)('invoices from another program: $name', ({ viewport, colorScheme }) => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile({ viewport, colorScheme, reducedMotion: 'reduce' })).open()
  })
  afterAll(() => scene.close())

  async function holds(): Promise<void> {
    expect(await axeFindings(person.page)).toEqual([])
    const wide = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  }
  const open = async () => {
    await person.page.goto(`${scene.address}#/settings/backup`)
    await person.page.getByRole('link', { name: 'Import…' }).click()
    await person.page.getByRole('button', { name: 'Choose a file…' }).waitFor()
  }
  const choose = async (name: string, text: string, mimeType = 'text/csv') => {
    const [chooser] = await Promise.all([
      person.page.waitForEvent('filechooser'),
      person.page.getByRole('button', { name: 'Choose a file…' }).click(),
    ])
    await chooser.setFiles({ name, mimeType, buffer: Buffer.from(text) })
  }

  it('a file that does not show its decimal sign is asked about, and only then brought in', async () => {
    const { page } = person
    await open()
    await holds()
    await choose('rechnungen.csv', csv)
    const go = page.getByRole('button', { name: 'Import one invoice' })
    await go.waitFor()
    await expect.poll(() => go.isDisabled()).toBe(true)
    await page.getByRole('alert').filter({ hasText: 'does not show which sign' }).waitFor()
    await expect
      .poll(() => page.getByLabel('Unit price').locator('option:checked').textContent())
      .toBe('Einzelpreis')
    await page.getByLabel('Decimal sign').selectOption(',')
    await page.getByLabel('Dates').selectOption('DMY')
    await page.getByRole('row', { name: 'R-1 3 Apr 2025 Böb <b>&</b> Söhne 1 €2,400.00 Issued' }).waitFor()
    await page.getByText('Line 3: Left out: “zehn” is no figure.').waitFor()
    await holds()
    await go.click()
    await page.getByText('One invoice imported').waitFor()
    await page.getByRole('link', { name: /R-1/ }).waitFor()
    await person.badgeSays('2 waiting')
  })

  it('the same file again changes nothing', async () => {
    await open()
    await choose('rechnungen.csv', csv)
    await person.page.getByText('One is here already, or its number is; it stays as it is.').waitFor()
    await person.page.getByText('There is nothing to import.').waitFor()
  })

  it.each([
    ['a quote that is never closed', 'a,b\n1,"2\n3,4\n', 'A quote is opened and never closed (line 2)'],
    ['a picture', '\u0000\u0001\u0002', 'This is not a text file'],
    ['half a list', '[{"number":', 'This JSON is cut or broken'],
  ])('%s is explained', async (_, text, says) => {
    await open()
    await choose('file', text)
    await person.page.getByRole('alert').filter({ hasText: says }).waitFor()
  })

  it('a list copied from another app is read from the clipboard’s text', async () => {
    const { page } = person
    const list = [
      {
        id: 'INV-9',
        clientName: 'Cleo',
        createdAt: '2025-01-31',
        items: [{ name: 'Map', quantity: 1, price: 12.5 }],
      },
    ]
    await open()
    await page.getByLabel('Or paste the text').fill(JSON.stringify(list))
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByRole('row', { name: /INV-9 31 Jan 2025 Cleo 1 €12.50/ }).waitFor()
    await page.getByRole('button', { name: 'Import one invoice' }).click()
    await page.getByRole('link', { name: /INV-9/ }).waitFor()
    expect(person.complaints).toEqual([])
  })

  it('another table of the same account is read page by page, matched and brought in', async () => {
    const { page } = person
    await scene.byHand(async (client) => {
      const TableName = 'old-invoices'
      await client.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [{ AttributeName: 'invoiceId', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'invoiceId', KeyType: 'HASH' }],
        }),
      )
      await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName })
      // Heavy enough for more than one page of a scan, which ends at 1 MB.
      const remark = 'x'.repeat(300_000)
      for (const invoiceId of ['T-1', 'T-2', 'T-3', 'T-4', 'T-5']) {
        const items = [{ name: 'Map', quantity: 2, price: 12.5 }]
        const Item = { invoiceId, clientName: 'Dora', createdAt: '2025-02-28', items, remark }
        await client.send(new PutCommand({ TableName, Item }))
      }
    })
    await open()
    const name = page.getByLabel('Or the name of another DynamoDB table')
    await name.fill('old-invoices')
    await page.getByRole('button', { name: 'Read the table' }).click()
    await page.getByRole('alert').filter({ hasText: 'AWS is not connected' }).waitFor()
    await holds()
    await person.connect(scene.block())
    await person.drained()
    await open()
    await name.fill('no-such-table')
    await name.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'There is no table of this name' }).waitFor()
    await name.fill('old-invoices')
    await name.press('Enter')
    await page.getByText('A list of 5 records').waitFor()
    await page
      .getByRole('row', { name: /T-\d 28 Feb 2025 Dora 1 €25.00/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Import 5 invoices' }).click()
    await page.getByRole('link', { name: /T-5/ }).waitFor()
  })

  it('two hundred thousand rows and a million characters in one field leave the page answering', async () => {
    const { page } = person
    const rows = Array.from({ length: 200_000 }, (_, row) => `B-${row >> 4},2025-01-01,Ada,Work,1,${row}.50`)
    await open()
    await choose('large.csv', `number,date,customer,description,quantity,price\n${rows.join('\n')}\n`)
    await page.getByText('A table of 200,000 rows').waitFor()
    await page.getByRole('button', { name: 'Import 12,500 invoices' }).waitFor({ timeout: 120_000 })
    await page.getByRole('button', { name: 'Choose another' }).click()
    await page.getByLabel('Or paste the text').fill('x'.repeat(1_000_000))
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByRole('alert').filter({ hasText: 'only one column' }).waitFor()
  })
})
