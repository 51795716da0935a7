import { describe, expect, it } from 'vitest'
import { isKnownItem, matchingItems } from '../../../../src/app/pages/editor/item-match'
import { readItem } from '../../../../src/domain/item'

const item = (description: string, more: object = {}) => readItem({ id: description, description, ...more })
const items = [
  item('Site visit'),
  item('Consulting day'),
  item('Day of consulting, abroad', { itemCode: 'DC-1' }),
  item('Consulting hour', { archived: true }),
]
const found = (typed: string) => matchingItems(items, typed).map(({ description }) => description)

describe('items offered on a line', () => {
  it('have all typed words, those that begin so first; nothing is offered to nothing', () => {
    expect(found('consul')).toEqual(['Consulting day', 'Day of consulting, abroad'])
    expect(found('day consul')).toEqual(['Consulting day', 'Day of consulting, abroad'])
    expect(found('dc-1')).toEqual(['Day of consulting, abroad'])
    expect(found('  ')).toEqual([])
  })

  it('are known by their description, whatever its case', () => {
    expect(isKnownItem(items, ' consulting DAY ')).toBe(true)
    expect(isKnownItem(items, 'consulting')).toBe(false)
  })
})
