import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { showWaitingOnIcon } from '../../../../src/app/state/waiting-on-icon'

it('the icon shows how much waits, and nothing once nothing does', () => {
  const shown: (number | 'clear' | undefined)[] = []
  const note = (what: number | 'clear' | undefined) => {
    shown.push(what)
    return Promise.reject(new Error('not installed'))
  }
  const waiting = signal(0)
  showWaitingOnIcon(waiting, { setAppBadge: note, clearAppBadge: () => note('clear') })
  waiting.value = 2
  waiting.value = 3
  waiting.value = 0
  expect(shown).toEqual(['clear', 2, 3, 'clear'])
})

it('a browser without icons for pages is left alone', () => {
  expect(() => showWaitingOnIcon(signal(2), {})).not.toThrow()
})
