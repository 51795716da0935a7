import type { FoundSet } from '../../../session/reading/found-set'
import { TextField } from '../../components/text-field'
import { useWords } from '../../words/use-words'
import type { PlaceError, PlaceForm, PlaceShown } from './place-form'

interface PlaceFieldsProps {
  readonly shown: PlaceShown
  readonly wrong: readonly PlaceError[]
  readonly timeCounts: boolean
  readonly found: FoundSet | undefined
  readonly onType: (change: Partial<PlaceForm>) => void
}

/** Where the table is, and how long the lab still runs. */
export function PlaceFields({ shown, wrong, timeCounts, found, onType }: PlaceFieldsProps) {
  const words = useWords().paste
  const plain = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const
  return (
    <div class="place-fields">
      <TextField
        {...plain}
        label={words.region}
        value={shown.region}
        error={wrong.includes('region') ? words.regionError : undefined}
        onValue={(region) => onType({ region })}
      />
      <TextField
        {...plain}
        label={words.table}
        value={shown.table}
        error={wrong.includes('table') ? words.tableError : undefined}
        onValue={(table) => onType({ table })}
      />
      {timeCounts ? (
        <TextField
          {...plain}
          label={words.timeLeft}
          hint={words.timeLeftHint}
          value={shown.timeLeft}
          error={wrong.includes('timeLeft') ? words.timeLeftError : undefined}
          onValue={(timeLeft) => onType({ timeLeft })}
        />
      ) : (
        <p class="field-hint">{found?.temporary ? words.timeLeftFromText : words.timeLeftNone}</p>
      )}
    </div>
  )
}
