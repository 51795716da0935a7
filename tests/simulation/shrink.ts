import type { Action } from './actions'

/** Takes away what a failing history does not need: ever smaller runs of actions, as long as it still fails. */
export async function shrink(
  actions: readonly Action[],
  fails: (actions: readonly Action[]) => Promise<boolean>,
): Promise<readonly Action[]> {
  let kept = actions
  for (let run = Math.ceil(kept.length / 2); run >= 1; run = run === 1 ? 0 : Math.ceil(run / 2)) {
    for (let start = kept.length - run; start > -run; start -= run) {
      const without = kept.toSpliced(Math.max(0, start), run + Math.min(0, start))
      if (await fails(without)) kept = without
    }
  }
  return kept
}
