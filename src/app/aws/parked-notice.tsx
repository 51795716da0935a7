import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { addressOf, documentTitle } from '../state/document-title'
import { useLive } from '../state/use-live'
import { useWords } from '../words/use-words'
import type { ParkedDocument } from '../../sync/local'
import { parkedReason } from './parked-reason'
import { useLeaveSheet } from './use-leave-sheet'

/** Named one by one up to here; the rest is told by its number. */
const named = 5

/** Documents that the table refused: set aside in sight, the rest goes on. */
export function ParkedNotice() {
  const { state, worker } = useServices()
  const words = useWords().panel
  const [asking, setAsking] = useState(false)
  const parked = state.parked.value
  if (parked.length === 0) return null
  const retry = async () => {
    setAsking(true)
    await worker.request({ type: 'retry-parked', keys: parked.map(({ key }) => key) })
    setAsking(false)
  }
  return (
    <Notice
      kind="warn"
      title={words.parkedTitle(parked.length)}
      actions={
        <Button busy={asking} onClick={() => void retry()}>
          {words.retryParked}
        </Button>
      }
    >
      <ul class="aws-parked">
        {parked.slice(0, named).map((one) => (
          <ParkedLine key={one.key} parked={one} />
        ))}
      </ul>
      {words.parkedText}
    </Notice>
  )
}

function ParkedLine({ parked }: { readonly parked: ParkedDocument }) {
  const { books } = useServices()
  const { documents, syncLog } = useWords()
  const leave = useLeaveSheet()
  const found = useLive(() => books.watch(() => books.get(parked.key)), [books, parked.key])
  const document = found.kind === 'ready' ? found.value : undefined
  if (document === undefined) return null
  const { title, beside } = documentTitle(document, documents, () => undefined)
  const name = beside === '' ? title : `${title}, ${beside}`
  const address = addressOf(parked.key)
  const go = (event: Event) => {
    event.preventDefault()
    if (address !== undefined) leave(address)
  }
  return (
    <li>
      {address === undefined ? (
        <span>{name}</span>
      ) : (
        <Link href={address} onClick={go}>
          {name}
        </Link>
      )}
      <span>{sentenceOf(parkedReason(parked.reason, syncLog.refused))}</span>
    </li>
  )
}

const sentenceOf = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
