import { describe, expect, it } from 'vitest'
import {
  choose,
  endpointOf,
  needsConfirmation,
  placeShown,
  timeCounts,
  untouchedPlace,
} from '../../../../src/app/aws/paste/place-form'
import type { Place, PlaceForm, PlaceShown } from '../../../../src/app/aws/paste/place-form'
import { defaultWorkspaceName } from '../../../../src/session/place/workspace-name'
import { readCredentials } from '../../../../src/session/reading/read-credentials'
import type { FoundSet } from '../../../../src/session/reading/found-set'

const block = `aws_access_key_id=ASIAQWERTYUIOPASDFGH
aws_secret_access_key=abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123
aws_session_token=${'IQoJb3JpZ2luX2VjEAA1'.repeat(16)}
`
const workspace = defaultWorkspaceName
const found = (more = ''): FoundSet => {
  const { usable } = readCredentials(block + more)
  if (usable === undefined) throw new Error('the block was not read')
  return usable
}
const shownFor = (set?: FoundSet, form: Partial<PlaceForm> = {}, last?: Place, rememberedTime?: string) =>
  placeShown({ ...untouchedPlace, ...form }, { found: set, last, rememberedTime, workspace })
const last = (more: string): Place => {
  const choice = choose(shownFor(found(more), { table: 'books' }), true)
  if (!choice.ok) throw new Error('nothing was chosen')
  return choice.place
}

describe('the fields beside the credentials', () => {
  it('show what a person typed, then what the text says, then the last session, then the lab’s own', () => {
    const typed = { region: 'eu-west-1', table: 'mine', timeLeft: '1:00' }
    const three = ({ region, table, timeLeft }: PlaceShown) => [region, table, timeLeft]
    expect(three(shownFor())).toEqual(['us-east-1', 'tidebill', '4:00'])
    const before = last('region=us-west-2')
    expect(three(shownFor(undefined, {}, before, '3:10'))).toEqual(['us-west-2', 'books', '3:10'])
    expect(three(shownFor(found('region=eu-central-1'), {}, before))).toEqual([
      'eu-central-1',
      'books',
      '4:00',
    ])
    expect(three(shownFor(found('region=eu-central-1'), typed, before, '3:10'))).toEqual([
      'eu-west-1',
      'mine',
      '1:00',
    ])
  })

  it('show the books that are open and the text’s address, until a person types another', () => {
    const lab = found('endpoint_url=http://localhost:8000')
    expect(shownFor(lab)).toMatchObject({ workspace: 'main', endpoint: 'http://localhost:8000' })
    const typed = shownFor(lab, { workspace: 'firm', endpoint: '' })
    expect(choose(typed, true)).toMatchObject({ ok: true, place: { workspace: 'firm' } })
    expect(choose(typed, true)).not.toHaveProperty('place.endpoint')
  })

  it('name every field that is wrong at once', () => {
    const wrong = {
      region: 'mars',
      table: '!',
      workspace: 'My Books',
      endpoint: 'http://x.example',
      timeLeft: 'soon',
    }
    expect(choose(wrong, true)).toEqual({
      ok: false,
      wrong: ['region', 'table', 'workspace', 'endpoint', 'timeLeft'],
    })
  })

  it('don’t ask for the time where the text names the end', () => {
    const set = found('expiration=2030-01-01T00:00:00Z')
    expect(choose(shownFor(set, { timeLeft: '' }), timeCounts(set)).ok).toBe(true)
  })

  it('lead away from Amazon’s address when another region is typed', () => {
    const set = found('endpoint_url=https://dynamodb.eu-west-1.amazonaws.com')
    const at = (region?: string) => {
      const choice = choose(shownFor(set, { region }), true)
      return choice.ok ? choice.place : undefined
    }
    expect(at()).toMatchObject({
      region: 'eu-west-1',
      endpoint: 'https://dynamodb.eu-west-1.amazonaws.com',
    })
    expect(at('us-east-1')).not.toHaveProperty('endpoint')
  })
})

describe('an address that is not Amazon’s', () => {
  it('needs a person’s word, once', () => {
    const asks = (more: string, before?: Place) =>
      needsConfirmation(endpointOf(shownFor(found(more))), before)
    const lab = 'endpoint_url=http://localhost:8000'
    expect(asks(lab)).toBe(true)
    expect(asks(lab, last(lab))).toBe(false)
    expect(asks('endpoint_url=https://tables.example', last(lab))).toBe(true)
    expect(asks('', last(lab))).toBe(false)
    expect(asks('endpoint_url=https://dynamodb.eu-west-1.amazonaws.com')).toBe(false)
  })
})
