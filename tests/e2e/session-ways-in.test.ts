import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from './eventually'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import type { Person } from './person'

const tooMuch = 'That is far more text than a credentials block. Copy the block alone.'

describe('the ways into the paste sheet', () => {
  let scene: Scene
  let profile: Profile
  let person: Person
  const box = () => person.page.getByLabel('Paste credentials')

  beforeAll(async () => {
    scene = await openScene()
    profile = await scene.newProfile()
    await profile.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    person = await profile.open()
    await person.connect(scene.block())
  })
  afterAll(() => scene.close())
  beforeEach(async () => {
    await person.page.keyboard.press('Escape')
    await person.sheetLeft()
    await person.goToInvoices()
  })

  const copy = (text: string) => person.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)

  /** As the system does when something is shared to the installed app. */
  const share = (text: string, file?: string) =>
    person.page.evaluate(
      ([shared, name]) => {
        const form = document.createElement('form')
        Object.assign(form, { method: 'POST', action: 'share', enctype: 'multipart/form-data' })
        const field = document.createElement(name === undefined ? 'textarea' : 'input')
        field.name = name === undefined ? 'text' : 'file'
        form.append(field)
        if (field instanceof HTMLInputElement) {
          field.type = 'file'
          const files = new DataTransfer()
          files.items.add(new File([shared ?? ''], name ?? ''))
          field.files = files.files
        } else field.value = shared ?? ''
        document.body.append(form)
        form.submit()
      },
      [text, file] as const,
    )

  it('a paste anywhere outside a field, then the button', async () => {
    await copy(scene.block())
    await person.page.keyboard.press('ControlOrMeta+V')
    await person.page.getByRole('dialog', { name: 'Refresh AWS credentials' }).waitFor()
    await person.page.getByRole('button', { name: 'Update Credentials' }).click()
    await box().waitFor({ state: 'detached' })
    await person.badgeSays('AWS Connected')
  })

  it('the Paste button, for phones', async () => {
    await copy(scene.block())
    await person.page.keyboard.press('r')
    await person.page.getByRole('button', { name: 'Paste', exact: true }).click()
    await person.page.getByText('Access key ID').waitFor()
    await expect.poll(() => box().inputValue()).toContain('aws_session_token')
  })

  it('the app’s shortcut, named in the web manifest', async () => {
    const shortcut = await person.page.evaluate(async () => {
      const address = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? ''
      const manifest = (await (await fetch(address)).json()) as { shortcuts: { name: string; url: string }[] }
      return manifest.shortcuts.find(({ name }) => name === 'Refresh AWS')?.url
    })
    await person.page.goto('about:blank')
    await person.page.goto(new URL(shortcut ?? '', scene.address).href)
    await person.page.getByRole('dialog', { name: 'Refresh AWS credentials' }).waitFor()
  })

  it.each([undefined, 'credentials.csv'])(
    'a share to the installed app (%s): nothing of it in an address',
    async (file) => {
      const set = scene.lab.issue({ lifeMs: 3_600_000 })
      const addresses: string[] = []
      person.page.on('request', (request) => addresses.push(request.url()))
      await share(scene.lab.blockFor(set), file)
      await person.page.getByRole('dialog', { name: 'Refresh AWS credentials' }).waitFor()
      await eventually(async () =>
        (await box().inputValue()).includes(set.secretAccessKey) ? true : undefined,
      )
      expect(addresses.some((address) => address.endsWith('/share'))).toBe(true)
      expect(addresses.join('\n')).not.toContain(encodeURIComponent(set.secretAccessKey))
      // It is handed over once.
      const again = await person.page.evaluate(async () => (await fetch('share-text')).text())
      expect(again).toBe('')
      await person.page.getByRole('button', { name: 'Update Credentials' }).click()
      await box().waitFor({ state: 'detached' })
      await person.badgeSays('AWS Connected')
    },
  )

  it('ten megabytes shared, pasted into the box or pasted anywhere: one clear sentence, and the page goes on', async () => {
    const heap = `${scene.block()}\n${'x'.repeat(10_000_000)}`
    await share(heap)
    await person.page.getByText(tooMuch).waitFor()
    await expect.poll(() => box().inputValue()).toBe('')

    await copy(heap)
    await box().focus()
    await person.page.keyboard.press('ControlOrMeta+V')
    await person.page.getByText(tooMuch).waitFor()
    await expect.poll(() => box().inputValue()).toBe('')
    await person.page.keyboard.press('Escape')
    await box().waitFor({ state: 'detached' })

    await person.page.keyboard.press('ControlOrMeta+V')
    await person.page.getByText(tooMuch).waitFor()
    await box().fill(scene.block())
    await person.page.getByRole('button', { name: 'Update Credentials' }).click()
    await box().waitFor({ state: 'detached' })
    await person.badgeSays('AWS Connected')
  })

  it('a text with several profiles asks which', async () => {
    const ended = scene.lab.issue({ lifeMs: 3_600_000 })
    scene.lab.expire(ended.accessKeyId)
    const profiles = [ended, scene.lab.issue({ lifeMs: 3_600_000 })].map((set, index) =>
      scene.lab.blockFor(set).replace('[default]', `[${index === 0 ? 'old' : 'new'}]`),
    )
    await person.paste(profiles.join('\n'), 'nothing')
    await person.page.getByLabel('Which profile?').selectOption('new')
    await person.page.getByRole('button', { name: 'Update Credentials' }).click()
    await box().waitFor({ state: 'detached' })
    await person.badgeSays('AWS Connected')
  })

  it('another workspace opens other books, and the first ones are there again when it is left', async () => {
    const draft = { customer: 'Of main', lines: [{ description: 'Work', quantity: '1', price: '10' }] }
    await person.type(draft)
    await person.drained()
    const enter = async (workspace: string) => {
      await person.paste(scene.block(), 'nothing')
      await person.page.getByText('Workspace and endpoint').click()
      await person.page.getByLabel('Workspace', { exact: true }).fill(workspace)
      await person.page.getByRole('button', { name: 'Update Credentials' }).click()
      await person.page.waitForEvent('load')
      await person.badgeSays('AWS Connected')
    }
    await enter('second-firm')
    await person.page.getByText('Write your first invoice').waitFor()
    await person.type({ ...draft, customer: 'Of second' })
    await person.drained()
    const kept = await scene.items('second-firm#documents')
    expect(JSON.stringify(kept)).toContain('Of second')
    expect(JSON.stringify(await scene.items('main#documents'))).not.toContain('Of second')
    await enter('main')
    await person.page.getByRole('link', { name: /Of main/ }).waitFor()
    expect(await person.page.getByRole('link', { name: /Of second/ }).count()).toBe(0)
  })

  it('an endpoint that can’t be one is said so beside its field, and one that is not Amazon’s needs a person’s word', async () => {
    await person.paste(scene.block().replace(/^.*endpoint.*$/m, ''), 'nothing')
    await person.page.getByText('Workspace and endpoint').click()
    const endpoint = person.page.getByLabel('Endpoint', { exact: true })
    const update = person.page.getByRole('button', { name: 'Update Credentials' })
    await endpoint.fill('http://tables.example')
    await update.click()
    await person.page
      .getByText('Over plain http anybody on the way could read along. Use https://.')
      .waitFor()
    await endpoint.fill('https://tables.example')
    await update.click()
    await person.page.getByText('Confirm the address first.').waitFor()
    await person.page.getByRole('checkbox', { name: 'I know https://tables.example and trust it' }).check()
    await endpoint.fill('https://other.example')
    await update.click()
    await person.page.getByText('Confirm the address first.').waitFor()
    await person.badgeSays('AWS Connected')
  })
})
