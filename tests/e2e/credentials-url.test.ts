import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CredentialSet } from '../../src/lab/credentials/credential-set'
import { startCredentialsServer } from '../support/credentials-server'
import type { CredentialsServer } from '../support/credentials-server'
import { eventually } from './eventually'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import type { Person } from './person'
import { everythingStored } from './vault'

const hour = 3_600_000
const draft = (customer: string) => ({
  customer,
  lines: [{ description: 'Work', quantity: '1', price: '10' }],
})

describe('a credentials URL', () => {
  let scene: Scene
  let server: CredentialsServer
  let profile: Profile
  let person: Person
  /** Every set that the URL ever gave. */
  const given: CredentialSet[] = []
  const give = (lifeMs: number) =>
    server.answerWith({
      kind: 'credentials',
      lifeMs,
      set() {
        const set = scene.lab.issue({ lifeMs })
        given.push(set)
        return set
      },
    })

  beforeAll(async () => {
    scene = await openScene()
    server = await startCredentialsServer()
    profile = await scene.newProfile()
    person = await profile.open()
    await person.type(draft('Waiting'))
    await person.page.goto(`${scene.address}#/settings/aws`)
    await person.page.getByRole('button', { name: 'Use a credentials URL' }).click()
    await person.page.getByText('Workspace and endpoint').click()
    await person.page.getByLabel('Endpoint', { exact: true }).fill(scene.lab.endpoint)
    await person.page.getByRole('checkbox', { name: /^Send my changes to/ }).check()
    await person.page.getByLabel('Credentials URL').fill(server.url)
    await person.page.getByLabel('Bearer token').fill(server.bearer)
  })
  afterAll(async () => {
    await scene.close()
    await server.close()
  })

  const connect = () => person.page.getByRole('button', { name: 'Connect', exact: true }).click()

  it('that no request may go to is refused in words before anything is asked', async () => {
    await person.page.getByLabel('Credentials URL').fill('http://keys.example/aws')
    await connect()
    await person.page.getByText('Over plain http anybody on the way could read the credentials.').waitFor()
    expect(server.asked).toEqual([])
    await person.page.getByLabel('Credentials URL').fill(server.url)
  })

  it.each([
    ['HTML', { kind: 'text', text: '<!doctype html><p>Log in', type: 'text/html' }, /answered with a page/],
    ['an error', { kind: 'text', text: 'no', type: 'text/plain', status: 403 }, /refused\. Check the bearer/],
    [
      'half of it',
      { kind: 'text', text: '{"AccessKeyId":"ASIAABCDEFGHIJKLMNOP"}', type: 'application/json' },
      /is missing or wrong/,
    ],
    [
      'a flood',
      { kind: 'text', text: 'x'.repeat(5_000_000), type: 'application/json' },
      /far more than credentials/,
    ],
    ['a way elsewhere', { kind: 'redirect', to: 'http://localhost:1/' }, /leads on to another address/],
    ['nothing for 8 seconds', { kind: 'hang' }, /did not answer within 8 seconds/],
  ] as const)('that answers with %s is said so, and the outbox is untouched', async (_name, answer, says) => {
    server.answerWith(answer)
    await connect()
    await person.page.getByText(says).waitFor()
    await person.badgeSays(/AWS Offline.*1 waiting/)
  })

  it('that can’t be reached is said so', async () => {
    await person.page.getByLabel('Credentials URL').fill('http://localhost:1/')
    await connect()
    await person.page.getByText(/The credentials URL can’t be reached/).waitFor()
    await person.page.getByLabel('Credentials URL').fill(server.url)
  })

  it('connects without a paste, makes the table, and stays connected without a timer', async () => {
    give(hour)
    await connect()
    await person.page.getByRole('button', { name: 'Create the table' }).click()
    await person.drained()
    expect(await person.badge().textContent()).not.toMatch(/left/)
    await person.page.getByText('Renewed by the credentials URL').waitFor()
    expect(server.asked.at(-1)).toBe(`Bearer ${server.bearer}`)
  })

  it('is asked again at once when AWS ends the credentials that it gave, and nothing has to be pressed', async () => {
    const before = given.length
    scene.lab.expire(given.at(-1)?.accessKeyId ?? '')
    await person.type(draft('After the end'))
    await eventually(async () => (given.length > before ? true : undefined))
    await person.drained()
  })

  it('is asked before its credentials end, so that AWS never sees one that is over', async () => {
    give(6_000)
    scene.lab.expire(given.at(-1)?.accessKeyId ?? '')
    await person.type(draft('Short life'))
    const first = given.length
    await eventually(async () => (given.length > first ? true : undefined))
    await person.drained()
    const refusals = () =>
      scene.lab.requests.filter(({ error }) => error !== undefined && /Expired/.test(error)).length
    const refused = refusals()
    const before = given.length
    // The browser's own way of saying that somebody looks: a round each time.
    await eventually(async () => {
      await person.page.evaluate(() => dispatchEvent(new Event('focus')))
      return given.length >= before + 2 ? true : undefined
    })
    expect(refusals()).toBe(refused)
    await person.badgeSays('AWS Connected')
  })

  it('that fails later leaves the app offline with its reason once the last credentials are over, and comes back by itself', async () => {
    server.answerWith({ kind: 'text', text: '<html>', type: 'text/html' })
    scene.lab.expire(given.at(-1)?.accessKeyId ?? '')
    await person.type(draft('While the URL is down'))
    await person.badgeSays(/Not renewed.*1 waiting/)
    give(hour)
    await person.online()
    await person.drained()
  })

  it('is still there after the browser was closed', async () => {
    await profile.close()
    await profile.again()
    person = await profile.open()
    await person.badgeSays('AWS Connected')
    await person.type(draft('The next morning'))
    await person.drained()
  })

  it('is as secret as what it gives: nothing of either lies in the clear', async () => {
    const stored = await everythingStored(person.page)
    const page = await person.page.evaluate(() => document.documentElement.outerHTML)
    for (const set of given) {
      expect(stored + page).not.toContain(set.secretAccessKey)
      expect(stored + page).not.toContain(set.sessionToken)
    }
    expect(stored + page).not.toContain(server.bearer)
    expect(stored).not.toContain(server.url)
  })
})
