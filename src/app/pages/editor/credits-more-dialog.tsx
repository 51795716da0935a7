import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useWords } from '../../words/use-words'

interface CreditsMoreDialogProps {
  readonly onCredit: () => void
  readonly onClose: () => void
}

/** More is credited than is left of the invoice: mostly a slip, sometimes meant. */
export function CreditsMoreDialog({ onCredit, onClose }: CreditsMoreDialogProps) {
  const words = useWords().editor
  return (
    <Dialog
      title={words.creditsMore}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="danger" onClick={onCredit}>
            {words.creditsMoreDo}
          </Button>
        </>
      }
    >
      <p>{words.creditsMoreHint}</p>
    </Dialog>
  )
}
