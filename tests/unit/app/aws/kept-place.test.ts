import { describe, expect, it } from 'vitest'
import { readPlace } from '../../../../src/app/aws/kept-place'
import { openWorkspace } from '../../../../src/app/aws/open-workspace'

const place = { region: 'us-east-1', table: 'tidebill', workspace: 'firm' }
const never = new Promise<void>(() => undefined)

describe('the place that is kept', () => {
  it('is believed whole or not at all', () => {
    expect(readPlace(place)).toEqual(place)
    const broken = [
      undefined,
      null,
      'x',
      {},
      { ...place, workspace: undefined },
      { ...place, table: 1 },
      { ...place, endpoint: 'http://x.example' },
    ]
    for (const value of broken) expect(readPlace(value)).toBeUndefined()
  })

  it.each([
    ['nothing kept', undefined],
    ['a place without a workspace', { ...place, workspace: undefined }],
    ['rubbish', 'undefined'],
  ])('opens the default books with %s: no name is made of what is not there', async (_name, kept) => {
    expect(await openWorkspace({ get: async () => kept }, never)).toBe('main')
  })

  it('opens the books that were chosen, and the default ones where storage fails or hangs', async () => {
    expect(await openWorkspace({ get: async () => place }, never)).toBe('firm')
    expect(await openWorkspace({ get: () => Promise.reject(new Error('no')) }, never)).toBe('main')
    expect(await openWorkspace({ get: () => new Promise(() => undefined) }, Promise.resolve())).toBe('main')
  })
})
