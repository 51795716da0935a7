import { useState } from 'preact/hooks'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { useWords } from '../words/use-words'

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
      {words.parkedText}
    </Notice>
  )
}
