import { useState } from 'preact/hooks'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { useServices } from '../services'
import { useWords } from '../words/use-words'

/** The question before books go to a table that holds others, or nothing any more. Nothing is sent until it is answered. */
export function OtherHistoryQuestion() {
  const { state, sheets, worker } = useServices()
  const all = useWords().panel
  const words = all.question
  const [asked, setAsked] = useState(false)
  const [silent, setSilent] = useState(false)
  const why = state.question.value
  if (why === undefined) return null
  const { title, merge, mergeHint, merging } = why === 'emptied' ? words.emptied : words
  const agree = async () => {
    setAsked(true)
    const answer = await worker.request({ type: 'agree-to-merge' })
    setSilent(answer.type !== 'done')
    if (answer.type !== 'done') setAsked(false)
  }
  return (
    <Notice
      kind="warn"
      title={title}
      live
      actions={
        <>
          <Button kind="primary" busy={asked} onClick={() => void agree()}>
            {asked ? merging : merge}
          </Button>
          <Button onClick={() => sheets.show('paste')}>{words.other}</Button>
        </>
      }
    >
      <p>{words.why[why]}</p>
      <p>{mergeHint}</p>
      {silent && <p>{all.noAnswer}</p>}
    </Notice>
  )
}
