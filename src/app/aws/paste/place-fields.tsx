import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { TextField } from '../../components/text-field'
import { useWords } from '../../words/use-words'
import { ConfirmEndpoint } from './confirm-endpoint'
import type { PlaceForm } from './place-form'
import type { usePlace } from './use-place'

interface PlaceFieldsProps {
  readonly place: ReturnType<typeof usePlace>
  readonly onType: (change: Partial<PlaceForm>) => void
  readonly onConfirm: (agreed: boolean) => void
  /** `Time left in the lab`, or why it is not asked for. */
  readonly children?: ComponentChildren
}

export const plainText = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const

/** Where the table is: what most people leave alone is folded away. */
export function PlaceFields({ place, onType, onConfirm, children }: PlaceFieldsProps) {
  const words = useWords().paste
  const { shown, wrong, endpoint, mustConfirm } = place
  const more = useRef<HTMLDetailsElement>(null)
  const odd = wrong.includes('workspace') || wrong.includes('endpoint')
  useEffect(() => {
    // What is wrong has to be seen; put right, it stays open.
    if (odd && more.current) more.current.open = true
  }, [odd])
  return (
    <>
      {mustConfirm && (
        <ConfirmEndpoint
          endpoint={endpoint}
          confirmed={place.confirmed}
          missing={place.missing}
          onConfirmed={onConfirm}
        />
      )}
      <div class="place-fields">
        <TextField
          {...plainText}
          label={words.region}
          value={shown.region}
          error={wrong.includes('region') ? words.regionError : undefined}
          onValue={(region) => onType({ region })}
        />
        <TextField
          {...plainText}
          label={words.table}
          value={shown.table}
          error={wrong.includes('table') ? words.tableError : undefined}
          onValue={(table) => onType({ table })}
        />
        {children}
      </div>
      <details class="paste-more" ref={more}>
        <summary>{words.more}</summary>
        <div class="place-fields">
          <TextField
            {...plainText}
            label={words.workspace}
            hint={words.workspaceHint}
            value={shown.workspace}
            error={wrong.includes('workspace') ? words.workspaceError : undefined}
            onValue={(workspace) => onType({ workspace })}
          />
          <TextField
            {...plainText}
            label={words.endpoint}
            hint={words.endpointHint}
            inputMode="url"
            value={shown.endpoint}
            error={
              wrong.includes('endpoint') && endpoint?.kind === 'refused'
                ? words.endpointErrors[endpoint.why]
                : undefined
            }
            onValue={(typed) => onType({ endpoint: typed })}
          />
        </div>
      </details>
    </>
  )
}
