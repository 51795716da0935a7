import { Link2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { authorizationOf } from '../../../../session/refresh/credentials-source'
import { checkCredentialsUrl } from '../../../../session/refresh/credentials-url'
import { CheckOutcome, useCheckButton } from '../../../aws/paste/check-outcome'
import { PlaceFields, plainText } from '../../../aws/paste/place-fields'
import type { PlaceForm } from '../../../aws/paste/place-form'
import { sealUrlCandidate } from '../../../aws/paste/seal-candidate'
import { useCheck } from '../../../aws/paste/use-check'
import { usePlace } from '../../../aws/paste/use-place'
import { useSealing } from '../../../aws/paste/use-sealing'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { TextField } from '../../../components/text-field'
import { useServices } from '../../../services'
import { useWords } from '../../../words/use-words'
import { Group } from '../document-form'

/** An address that gives credentials, so that a real account needs no paste. */
export function UrlGroup() {
  const { state } = useServices()
  const words = useWords().settings.aws
  const [open, setOpen] = useState(false)
  const inForce = state.session.value?.renewAt !== undefined
  return (
    <Group title={words.urlTitle}>
      <p class="settings-intro">{words.urlText}</p>
      {inForce && <Notice kind="good">{words.urlSet}</Notice>}
      {open ? (
        <UrlForm onConnected={() => setOpen(false)} />
      ) : (
        <div class="settings-actions">
          <Button icon={Link2} onClick={() => setOpen(true)}>
            {words.urlOpen}
          </Button>
        </div>
      )}
    </Group>
  )
}

function UrlForm({ onConnected }: { readonly onConnected: () => void }) {
  const { state, toasts } = useServices()
  const { paste, settings } = useWords()
  const words = settings.aws
  const [typedUrl, setUrl] = useState('')
  const [bearer, setBearer] = useState('')
  const [tried, setTried] = useState(false)
  const place = usePlace(undefined, false)
  const sealing = useSealing()
  const checking = useCheck((account) => {
    toasts.show({ text: account ? paste.connectedAccount(account) : paste.connected })
    onConnected()
  })
  const button = useCheckButton(checking, words.urlConnect)
  const url = checkCredentialsUrl(typedUrl)
  const authorization = authorizationOf(bearer)
  const badBearer = bearer.trim() !== '' && authorization === undefined

  const edited = () => {
    setTried(false)
    checking.edited()
  }
  const type = (change: Partial<PlaceForm>) => {
    place.type(change)
    edited()
  }
  const submit = async () => {
    if (checking.busy) return
    setTried(true)
    const choice = place.choose()
    if (choice === undefined || url.kind === 'refused' || badBearer) return
    const source = { url: url.url, ...(authorization === undefined ? {} : { authorization }) }
    await checking.check(choice.place, () =>
      sealUrlCandidate(sealing(), choice.place, source, state.session.value),
    )
  }
  return (
    <form
      class="settings-group-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        {...plainText}
        label={words.url}
        inputMode="url"
        value={typedUrl}
        error={tried && url.kind === 'refused' ? words.urlErrors[url.why] : undefined}
        onValue={(text) => {
          setUrl(text)
          edited()
        }}
      />
      <TextField
        {...plainText}
        data-masked
        label={words.bearer}
        hint={words.bearerHint}
        error={tried && badBearer ? words.bearerError : undefined}
        value={bearer}
        onValue={(text) => {
          setBearer(text)
          edited()
        }}
      />
      <PlaceFields
        place={place}
        onType={type}
        onConfirm={(agreed) => {
          place.confirm(agreed)
          edited()
        }}
      />
      <CheckOutcome checking={checking} />
      <div class="settings-actions">
        <Button {...button} type="submit" />
      </div>
    </form>
  )
}
