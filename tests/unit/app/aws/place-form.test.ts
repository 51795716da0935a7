import { describe, expect, it } from 'vitest'
import {
  choose,
  needsConfirmation,
  placeShown,
  untouchedPlace,
} from '../../../../src/app/aws/paste/place-form'
import { readCredentials } from '../../../../src/session/reading/read-credentials'
import type { FoundSet } from '../../../../src/session/reading/found-set'
import { startSession } from '../../../../src/session/life/start-session'
import type { Session } from '../../../../src/session/life/session'

const block = `aws_access_key_id=ASIAQWERTYUIOPASDFGH
aws_secret_access_key=abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123
aws_session_token=${'IQoJb3JpZ2luX2VjEAA1'.repeat(16)}
`
const found = (more = ''): FoundSet => {
  const { usable } = readCredentials(block + more)
  if (usable === undefined) throw new Error('the block was not read')
  return usable
}
const last = (more: string): Session => {
  const set = found(more)
  const choice = choose(set, placeShown({ ...untouchedPlace, table: 'books' }, set, undefined, undefined))
  if (!choice.ok) throw new Error('nothing was chosen')
  return startSession({ ...choice.chosen, id: '1', keyFingerprint: '', now: 0 })
}

describe('the fields beside the credentials', () => {
  it('show what a person typed, then what the text says, then the last session, then the lab’s own', () => {
    const typed = { region: 'eu-west-1', table: 'mine', timeLeft: '1:00' }
    const shown = (
      form: typeof typed | typeof untouchedPlace,
      set?: FoundSet,
      session?: Session,
      time?: string,
    ) => {
      const { region, table, timeLeft } = placeShown(form, set, session, time)
      return [region, table, timeLeft]
    }
    expect(shown(untouchedPlace)).toEqual(['us-east-1', 'tidebill', '4:00'])
    const before = last('region=us-west-2')
    expect(shown(untouchedPlace, undefined, before, '3:10')).toEqual(['us-west-2', 'books', '3:10'])
    expect(shown(untouchedPlace, found('region=eu-central-1'), before)).toEqual([
      'eu-central-1',
      'books',
      '4:00',
    ])
    expect(shown(typed, found('region=eu-central-1'), before, '3:10')).toEqual(['eu-west-1', 'mine', '1:00'])
  })

  it('name every field that is wrong at once', () => {
    const choice = choose(found(), { region: 'mars', table: '!', timeLeft: 'soon' })
    expect(choice).toEqual({ ok: false, wrong: ['region', 'table', 'timeLeft'] })
  })

  it('don’t ask for the time where the text names the end', () => {
    const set = found('expiration=2030-01-01T00:00:00Z')
    expect(choose(set, { region: 'us-east-1', table: 'tidebill', timeLeft: '' }).ok).toBe(true)
  })

  it('lead away from Amazon’s address when another region is typed', () => {
    const set = found('endpoint_url=https://dynamodb.eu-west-1.amazonaws.com')
    const at = (region: string) => {
      const choice = choose(set, { region, table: 'tidebill', timeLeft: '4:00' })
      return choice.ok ? choice.chosen.endpoint : undefined
    }
    expect(at('eu-west-1')).toBe('https://dynamodb.eu-west-1.amazonaws.com')
    expect(at('us-east-1')).toBeUndefined()
  })
})

describe('an address that is not Amazon’s', () => {
  it('needs a person’s word, once', () => {
    const lab = 'endpoint_url=http://localhost:8000'
    expect(needsConfirmation(found(lab), undefined)).toBe(true)
    expect(needsConfirmation(found(lab), last(lab))).toBe(false)
    expect(needsConfirmation(found('endpoint_url=https://tables.example'), last(lab))).toBe(true)
    expect(needsConfirmation(found(), last(lab))).toBe(false)
    expect(needsConfirmation(found('endpoint_url=https://dynamodb.eu-west-1.amazonaws.com'), undefined)).toBe(
      false,
    )
  })
})
