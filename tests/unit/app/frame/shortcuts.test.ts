import { describe, expect, it } from 'vitest'
import { shortcutFor } from '../../../../src/app/frame/shortcuts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  ...held,
})
const outside = { inField: false, inDialog: false, letterKeys: true }
const letters = ['n', 'N', '/', 'r', 'R', '?']

describe('the keys of the whole app', () => {
  it('act outside of fields', () => {
    expect(letters.map((key) => shortcutFor(press(key), outside))).toEqual([
      'newInvoice',
      'newInvoice',
      'search',
      'refreshAws',
      'refreshAws',
      'help',
    ])
  })

  it.each([
    ['typed into a field', { ...outside, inField: true }, {}],
    ['behind a dialog', { ...outside, inDialog: true }, {}],
    ['when letters are switched off', { ...outside, letterKeys: false }, {}],
    ['held down', outside, { repeat: true }],
    ['with Ctrl: the browser has its own', outside, { ctrlKey: true }],
    ['with Alt', outside, { altKey: true }],
    ['when a page used it already', outside, { defaultPrevented: true }],
  ])('letters do nothing %s', (_title, where, held) => {
    for (const key of letters) expect(shortcutFor(press(key, held), where)).toBeUndefined()
  })

  it('saving is answered everywhere, so that the browser does not offer to save the page', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(shortcutFor(press('s', held), { inField: true, inDialog: true, letterKeys: false })).toBe('save')
    }
  })
})
