import { useState } from 'preact/hooks'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { useWords } from '../words/use-words'

/** The question before books are merged into a table that holds others. Nothing is sent until it is answered. */
export function OtherHistoryQuestion() {
  const { state, sheets, worker } = useServices()
  const all = useWords().panel
  const words = all.question
  const [asked, setAsked] = useState(false)
  const [silent, setSilent] = useState(false)
  const why = state.question.value
  if (why === undefined) return null
  const merge = async () => {
    setAsked(true)
    const answer = await worker.request({ type: 'agree-to-merge' })
    setSilent(answer.type !== 'done')
    if (answer.type !== 'done') setAsked(false)
  }
  return (
    <Notice
      kind="warn"
      title={words.title}
      live
      actions={
        <>
          <Button kind="primary" busy={asked} onClick={() => void merge()}>
            {asked ? words.merging : words.merge}
          </Button>
          <Button onClick={() => sheets.show('paste')}>{words.other}</Button>
        </>
      }
    >
      <p>{words.why[why]}</p>
      <p>{words.mergeHint}</p>
      {silent && <p>{all.noAnswer}</p>}
    </Notice>
  )
}
