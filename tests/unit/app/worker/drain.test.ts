import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { createDrain } from '../../../../src/app/worker/drain'
import type { Progress } from '../../../../src/app/worker/worker-link'

describe('the progress of sending', () => {
  it('has one end from the first batch to the last, whichever is heard first, the news or the count', () => {
    const progress = signal<Progress | undefined>(undefined)
    const waiting = signal(1000)
    const shown = createDrain(progress, waiting)
    const seen: (number | undefined)[] = []
    for (const done of [100, 200, 300]) {
      progress.value = { type: 'progress', phase: 'sending', done, total: done }
      seen.push(shown.value?.total)
      waiting.value = 1000 - done
    }
    waiting.value = 600
    progress.value = { type: 'progress', phase: 'sending', done: 400, total: 400 }
    expect([...seen, shown.value?.total]).toEqual([1000, 1000, 1000, 1000])
  })

  it('grows with what is written meanwhile, and begins anew after the worker was idle', () => {
    const progress = signal<Progress | undefined>({ type: 'progress', phase: 'sending', done: 5, total: 5 })
    const waiting = signal(5)
    const shown = createDrain(progress, waiting)
    waiting.value = 7
    progress.value = { type: 'progress', phase: 'sending', done: 6, total: 6 }
    expect(shown.value?.total).toBe(12)
    progress.value = undefined
    waiting.value = 2
    progress.value = { type: 'progress', phase: 'sending', done: 1, total: 1 }
    expect(shown.value?.total).toBe(2)
  })
})
