import { effect, signal, untracked } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { Progress } from './worker-link'

/**
 * The worker's progress with an end to it. It sends in batches and knows the end of none but the last: what still waits
 * here is what is left. The two are heard apart, news first, so the end is reckoned when the waiting changes are counted
 * anew, and does not shrink while sending goes on.
 */
export function createDrain(
  progress: ReadonlySignal<Progress | undefined>,
  waiting: ReadonlySignal<number>,
): ReadonlySignal<Progress | undefined> {
  const shown = signal<Progress | undefined>(undefined)
  let total = 0
  const sent = () => (progress.value?.phase === 'sending' ? progress.value.done : 0)
  effect(() => {
    const left = waiting.value
    const reckoned = untracked(sent) + left
    total = untracked(() => progress.value) === undefined ? reckoned : Math.max(total, reckoned)
  })
  effect(() => {
    const news = progress.value
    if (news === undefined) total = untracked(() => waiting.value)
    shown.value = news?.phase === 'sending' ? { ...news, total: Math.max(news.done, total) } : news
  })
  return shown
}
