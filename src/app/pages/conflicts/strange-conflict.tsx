import { Button } from '../../components/button'
import { useWords } from '../../words/use-words'
import { ConflictFrame, focusNeighbour } from './conflict-frame'
import type { StrangeConflict } from './read-conflict'
import { settle } from './settle'
import { useSettling } from './use-settling'

/** More says nothing to a person, and a stranger may have written 300 kB. */
const longest = 1_000

/** What nobody can read is shown as it lies there, and can be put away. */
export function StrangeConflictCard({ conflict }: { readonly conflict: StrangeConflict }) {
  const words = useWords().conflicts
  const { busy, run } = useSettling()
  const putAway = async () => {
    const from = document.activeElement
    if (await run(settle(conflict, undefined, 'what-stands'), words.putAway)) focusNeighbour(from)
  }
  return (
    <ConflictFrame title={words.strange.field} heading="h2">
      <p class="conflict-text">{words.strange.text}</p>
      <p class="conflict-raw">{JSON.stringify(conflict.value).slice(0, longest)}</p>
      <div>
        <Button busy={busy} onClick={() => void putAway()}>
          {words.dismiss}
        </Button>
      </div>
    </ConflictFrame>
  )
}
