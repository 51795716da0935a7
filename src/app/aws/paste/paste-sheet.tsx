import { ClipboardPaste } from 'lucide-preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { readLimit } from '../../../session/reading/read-credentials'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { LabSteps } from '../steps/lab-steps'
import { CheckOutcome, useCheckButton } from './check-outcome'
import { CredentialsBox } from './credentials-box'
import { FoundSummary } from './found-summary'
import { timeCounts } from './place-form'
import { PlaceFields, plainText } from './place-fields'
import { usePaste } from './use-paste'
import './paste-sheet.css'

/** Credentials in, checked against AWS before anybody says that they work. The page is never reloaded. */
export function PasteSheet() {
  const { sheets, toasts, state, handed } = useServices()
  const words = useWords().paste
  const box = useRef<HTMLTextAreaElement>(null)
  const form = useId()
  const close = () => {
    if (box.current) box.current.value = ''
    sheets.close()
  }
  const sheet = usePaste((account) => {
    toasts.show({ text: account ? words.connectedAccount(account) : words.connected })
    close()
  })
  /** Far too much text is read for what there is to say of it, but a box of ten megabytes would freeze the page. */
  const put = (text: string) => {
    if (box.current) box.current.value = text.length > readLimit ? '' : text
    sheet.read(text)
  }
  useEffect(() => {
    const text = handed.take()
    if (text !== undefined) put(text)
  }, [handed.arrived.value])

  const { reading, found, place, checking } = sheet
  const button = useCheckButton(checking, words.update)
  const profiles = reading && reading.sets.length > 1 ? reading.sets : []
  const summary = reading?.summaries.find(({ set }) => set !== undefined && reading.sets[set] === found)
  const paste = () =>
    void navigator.clipboard
      .readText()
      .then(put, () => toasts.show({ text: words.pasteRefused, kind: 'bad' }))

  if (window.top !== window) {
    return (
      <Dialog title={words.title} onClose={close}>
        <Notice kind="bad">{words.framed}</Notice>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={words.title}
      shape="sheet"
      onClose={close}
      footer={
        <>
          <CheckOutcome checking={checking} />
          <Button {...button} type="submit" form={form} />
        </>
      }
    >
      <form
        id={form}
        class="paste-sheet"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (found === undefined) box.current?.focus()
          void sheet.submit()
        }}
      >
        <details class="paste-more" open={state.session.value === undefined && reading === undefined}>
          <summary>{words.stepsTitle}</summary>
          <LabSteps />
        </details>
        <CredentialsBox
          boxRef={box}
          error={sheet.needed && reading === undefined ? words.pasteNeeded : undefined}
          onText={sheet.read}
          onTooMuch={put}
          onSubmit={() => void sheet.submit()}
        />
        <div class="paste-button">
          <Button icon={ClipboardPaste} onClick={paste}>
            {words.paste}
          </Button>
        </div>
        {reading && <FoundSummary summary={summary ?? reading.summaries[0]} findings={reading.findings} />}
        {profiles.length > 1 && (
          <SelectField
            label={words.pickProfile}
            value={String(sheet.picked)}
            options={profiles.map((set, at) => ({
              value: String(at),
              label: set.profile ?? words.unnamed(at + 1),
            }))}
            onValue={(value) => sheet.pick(Number(value))}
          />
        )}
        <PlaceFields place={place} onType={sheet.type} onConfirm={sheet.confirm}>
          {timeCounts(found) ? (
            <TextField
              {...plainText}
              label={words.timeLeft}
              hint={words.timeLeftHint}
              value={place.shown.timeLeft}
              error={place.wrong.includes('timeLeft') ? words.timeLeftError : undefined}
              onValue={(timeLeft) => sheet.type({ timeLeft })}
            />
          ) : (
            <p class="field-hint">{found?.temporary ? words.timeLeftFromText : words.timeLeftNone}</p>
          )}
        </PlaceFields>
      </form>
    </Dialog>
  )
}
