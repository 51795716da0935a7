import type { EndpointCheck } from '../../../session/place/endpoint'
import { CheckField } from '../../components/check-field'
import { Notice } from '../../components/notice'
import { useWords } from '../../words/use-words'

interface ConfirmEndpointProps {
  readonly endpoint: EndpointCheck | undefined
  readonly confirmed: boolean
  readonly missing: boolean
  readonly onConfirmed: (confirmed: boolean) => void
}

/** An address that is not Amazon's is used only after a person said so of this very address. */
export function ConfirmEndpoint({ endpoint, confirmed, missing, onConfirmed }: ConfirmEndpointProps) {
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
