import { ClipboardPaste } from 'lucide-preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from '../../components/button'
import { CheckField } from '../../components/check-field'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { SelectField } from '../../components/select-field'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { CredentialsBox } from './credentials-box'
import { FoundSummary } from './found-summary'
import { endpointOf, timeCounts } from './place-form'
import { PlaceFields } from './place-fields'
import { usePaste } from './use-paste'
import type { PastePhase } from './use-paste'
import { Verdict } from './verdict'
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
  const put = (text: string) => {
    if (box.current) box.current.value = text
    sheet.read(text)
  }
  useEffect(() => {
    const text = handed.take()
    if (text !== undefined) put(text)
  }, [handed.arrived.value])

  const { phase, reading, found } = sheet
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
          <Outcome sheet={sheet} />
          <Button kind={offersMore(phase) ? 'plain' : 'primary'} type="submit" form={form} busy={sheet.busy}>
            {phase.kind === 'creating' ? words.creating : sheet.busy ? words.checking : words.update}
          </Button>
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
        <details class="paste-steps" open={state.session.value === undefined && reading === undefined}>
          <summary>{words.stepsTitle}</summary>
          <ol>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
        <CredentialsBox
          boxRef={box}
          error={phase.kind === 'editing' && phase.missing === 'text' ? words.pasteNeeded : undefined}
          onText={sheet.read}
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
            options={profiles.map((set, place) => ({
              value: String(place),
              label: set.profile ?? words.unnamed(place + 1),
            }))}
            onValue={(value) => sheet.pick(Number(value))}
          />
        )}
        {sheet.mustConfirm && (
          <ConfirmEndpoint
            endpoint={endpointOf(found)}
            confirmed={sheet.confirmed}
            missing={phase.kind === 'editing' && phase.missing === 'confirmation'}
            onConfirmed={sheet.confirm}
          />
        )}
        <PlaceFields
          shown={sheet.shown}
          wrong={sheet.wrong}
          timeCounts={timeCounts(found)}
          found={found}
          onType={sheet.type}
        />
      </form>
    </Dialog>
  )
}

/** The answer has a next step of its own: that is the main button then. */
const offersMore = (phase: PastePhase): boolean =>
  phase.kind === 'answered' &&
  (phase.result.kind === 'table-missing' || phase.result.kind === 'other-account')

interface ConfirmEndpointProps {
  readonly endpoint: ReturnType<typeof endpointOf>
  readonly confirmed: boolean
  readonly missing: boolean
  readonly onConfirmed: (confirmed: boolean) => void
}

function ConfirmEndpoint({ endpoint, confirmed, missing, onConfirmed }: ConfirmEndpointProps) {
  const words = useWords().paste
  if (endpoint === undefined || endpoint.kind === 'refused' || endpoint.kind === 'aws') return null
  const local = endpoint.kind === 'local'
  return (
    <Notice kind={local ? 'calm' : 'warn'} title={local ? words.local : words.other}>
      <CheckField checked={confirmed} onChecked={onConfirmed}>
        {local ? words.localConfirm(endpoint.endpoint) : words.otherConfirm(endpoint.endpoint)}
      </CheckField>
      {missing && (
        <p class="field-error" role="alert">
          {words.confirmNeeded}
        </p>
      )}
    </Notice>
  )
}

/** Beside the button that asked for it, so that it is seen without scrolling. */
function Outcome({ sheet }: { readonly sheet: ReturnType<typeof usePaste> }) {
  const words = useWords().paste
  const { phase, recognised } = sheet
  switch (phase.kind) {
    case 'editing':
      return null
    case 'checking':
    case 'creating':
      return recognised === 'new' ? null : (
        <p class="dialog-outcome field-hint">{words.recognised[recognised]}</p>
      )
    case 'answered':
      return (
        <div class="dialog-outcome">
          <Verdict
            result={phase.result}
            onCreateTable={() => void sheet.createTable()}
            onConfirmAccount={(account) => void sheet.confirmAccount(account)}
          />
        </div>
      )
    case 'no-answer':
    case 'seal-failed':
      return (
        <div class="dialog-outcome">
          <Notice kind="bad" title={phase.kind === 'no-answer' ? words.noAnswer : words.sealFailed} live />
        </div>
      )
  }
}
