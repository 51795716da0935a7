import { Button, ButtonLink } from '../../components/button'
import { Notice } from '../../components/notice'
import { useWords } from '../../words/use-words'

/** Says that the open document is the sample, and the two ways out of it. */
export function SampleNotice({ onThrowAway }: { readonly onThrowAway: () => void }) {
  const words = useWords().sample
  return (
    <Notice
      kind="calm"
      title={words.title}
      actions={
        <>
          <ButtonLink kind="primary" to="/invoices/new">
            {words.own}
          </ButtonLink>
          <Button onClick={onThrowAway}>{words.throwAway}</Button>
        </>
      }
    >
      {words.hint}
    </Notice>
  )
}
