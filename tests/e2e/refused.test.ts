import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clientOf } from '../support/lab'
import { openScene } from './scene'
import type { Scene } from './scene'
import type { Person } from './person'

const hour = 3_600_000

describe('a block that does not work', () => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile()).open()
    await person.type({
      firm: 'Firm',
      customer: 'Customer',
      lines: [{ description: 'Work', quantity: '1', price: '10' }],
    })
  })
  afterAll(() => scene.close())
  beforeEach(async () => {
    scene.lab.onRequest(undefined)
    await person.page.keyboard.press('Escape')
    await person.page.keyboard.press('Escape')
    await person.sheetLeft()
    await person.goToInvoices()
  })

  /** The sheet says this, the text stays in the box, the badge stays offline, and what was typed still waits. */
  async function staysOffline(block: string, says: string | RegExp): Promise<void> {
    await person.paste(block)
    await person.page.getByText(says).first().waitFor()
    await expect.poll(() => person.page.getByLabel('Paste credentials').inputValue()).toBe(block)
    await person.badgeSays('AWS Offline')
    expect(await person.badge().textContent()).toMatch(/\d waiting/)
  }

  const change = (block: string, name: string, to: (value: string) => string) =>
    block.replace(new RegExp(`(${name}=)(.*)`), (_whole, before: string, value: string) => before + to(value))

  it('whose end is cut off: names what is missing', async () => {
    const block = scene.block()
    await person.paste(block.slice(0, block.indexOf('aws_session_token')), 'nothing')
    await person.page.getByText('The session token is missing').first().waitFor()
  })

  it('whose secret is another’s: says that the secret does not match', async () => {
    const other = change(scene.block(), 'aws_secret_access_key', (secret) =>
      secret.split('').reverse().join(''),
    )
    await staysOffline(other, 'The secret does not belong to the access key ID')
  })

  it('that nobody issued: says that AWS does not know it', async () => {
    const unknown = change(scene.block(), 'aws_access_key_id', (id) => `${id.slice(0, -4)}2222`)
    await staysOffline(unknown, 'AWS does not know them')
  })

  it('whose time is up: says so', async () => {
    const set = scene.lab.issue({ lifeMs: hour })
    scene.lab.expire(set.accessKeyId)
    await staysOffline(scene.lab.blockFor(set), 'Their time is up')
  })

  it('when AWS can’t be reached: says so, and nothing was changed', async () => {
    scene.lab.onRequest(() => 'drop')
    await staysOffline(scene.block(), 'AWS can’t be reached')
  })

  it('when the policy lacks an action: names it', async () => {
    await person.paste(scene.block())
    await person.page.getByRole('button', { name: 'Create the table' }).waitFor()
    scene.lab.denyAction('CreateTable')
    await person.page.getByRole('button', { name: 'Create the table' }).click()
    await person.page.getByText('dynamodb:CreateTable').first().waitFor()
    scene.lab.denyAction(undefined)
  })

  it('for a table with other keys: says that it belongs to something else', async () => {
    const client = clientOf(scene.lab, scene.lab.issue({ lifeMs: hour }))
    await client.send(
      new CreateTableCommand({
        TableName: 'tidebill',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      }),
    )
    client.destroy()
    await staysOffline(scene.block(), 'This table belongs to something else')
    await scene.lab.resetAccount()
  })

  it('of a lab that was ended: says so, and the next block works', async () => {
    const block = scene.block()
    scene.lab.endLab()
    await staysOffline(block, 'The lab was ended')
    await person.connect(scene.block())
    await person.drained()
  })

  it('no credential is in the page, its storage, its address or its console afterwards', async () => {
    const set = scene.lab.issue({ lifeMs: hour })
    await person.goToInvoices()
    await person.connect(scene.lab.blockFor(set))
    await person.drained()
    const seen = await person.page.evaluate(() => [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      location.href,
    ])
    const everything = [...seen, ...person.complaints].join('\n')
    expect(everything).not.toContain(set.secretAccessKey)
    expect(everything).not.toContain(set.sessionToken)
    expect(everything).not.toContain(set.accessKeyId)
  })
})
