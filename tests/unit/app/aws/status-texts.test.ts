import { describe, expect, it } from 'vitest'
import { leftText } from '../../../../src/app/aws/left-text'
import { aws } from '../../../../src/app/words/en/aws'

const minute = 60_000

describe('the time left', () => {
  it.each([
    [4 * 60 * minute, '4 h 0 min left'],
    [4 * 60 * minute - 1, '3 h 59 min left'],
    [60 * minute - 1, '59 min left'],
    [minute, '1 min left'],
    [minute - 1, 'Under 1 min left'],
    [0, 'Under 1 min left'],
  ])('%i ms is rounded down', (ms, text) => {
    expect(leftText(ms, aws, 'en')).toBe(text)
  })
})
