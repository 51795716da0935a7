import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maskAccessKeyId, maskedSecret } from '../../src/session/credentials'
import { formats } from '../unit/session/reading/formats'
import { otherSet, sampleSet } from '../unit/session/reading/made-sets'
import { openScene } from './scene'
import type { Scene } from './scene'
import type { Person } from './person'

describe('the paste sheet reads live, and shows what it found with the secret masked', () => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile()).open()
    await person.paste('', 'nothing')
  })
  afterAll(() => scene.close())

  it.each(formats)('$name', async (format) => {
    const { keyId, secret, token, region } = format.token ? sampleSet : otherSet
    await person.page.getByLabel('Paste credentials').fill(format.write(format.token ? sampleSet : otherSet))
    const found = person.page.getByRole('status', { name: 'What was found' })
    await found.filter({ hasText: maskAccessKeyId(keyId) }).waitFor()
    const said = (await found.textContent()) ?? ''
    expect(said).toContain(maskedSecret)
    expect(said).toMatch(format.token ? /Session token(Found|Ends)/ : /Session tokenNot needed/)
    if (format.profile !== undefined) expect(said).toContain(format.profile)
    if (format.region)
      await expect.poll(() => person.page.getByLabel('Region', { exact: true }).inputValue()).toBe(region)
    for (const hidden of [keyId, secret, token]) expect(said).not.toContain(hidden)
  })
})
