import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copiesOf } from '../soak/table-books'
import { eventually } from './eventually'
import type { Person } from './person'
import { openScene } from './scene'
import type { Scene } from './scene'
import { layWatchedLine } from './watched-line'
import type { WatchedLine } from './watched-line'

const invoice = { customer: 'Babbage & Sons', lines: [{ description: 'Work', quantity: '1', price: '10' }] }

describe('what sync costs in requests', () => {
  let scene: Scene
  let line: WatchedLine
  let person: Person
  /** Of the app since the last look, in order. */
  const actions: string[] = []
  /** Preflights until all was in the table. */
  let asked = 0
  const happened = (action: string) => eventually(async () => actions.includes(action) || undefined)

  beforeAll(async () => {
    scene = await openScene()
    line = await layWatchedLine(scene.lab.port)
    person = await (await scene.newProfile()).open()
    await person.type(invoice)
    await person.connect(scene.block().replace(scene.lab.endpoint, `http://localhost:${line.port}`))
    await person.drained()
    await eventually(async () => {
      const { entries, copied } = await copiesOf(scene)
      return entries === copied || undefined
    })
    asked = line.preflights()
    scene.onAppRequest(({ action }) => {
      actions.push(action)
      return 'pass'
    })
  })
  afterAll(async () => {
    await scene.close()
    await line.close()
  })

  it('is one for a look that finds nothing, and one for a changed invoice after it until it is durable', async () => {
    await person.online()
    await happened('Query')
    const customer = person.page.getByLabel('Customer', { exact: true })
    await customer.fill('Babbage and Daughters')
    await customer.blur()
    await happened('PutItem')
    expect(actions.slice(0, actions.indexOf('PutItem') + 1)).toEqual(['Query', 'PutItem'])
  })
  it('the browser asks whether it may as a session is tried, not before each request: that would be a second way there and back', () => {
    expect(actions.length).toBeGreaterThanOrEqual(2)
    expect(line.preflights()).toBe(asked)
    // The look at the table and the look at its log go out side by side.
    expect(asked).toBeLessThanOrEqual(2)
  })
})
