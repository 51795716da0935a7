import { encodings } from '../../../clerk/import/decode-text'
import type { Encoding } from '../../../clerk/import/decode-text'
import type { SaidWish } from '../../../clerk/import/import-desk'
import { importFields } from '../../../clerk/import/raw-invoice'
import type { ImportField } from '../../../clerk/import/raw-invoice'
import { currencyCodes } from '../../../domain/currency'
import { Button } from '../../components/button'
import { SelectField } from '../../components/select-field'
import { useLocale, useWords } from '../../words/use-words'
import { ImportOutcome } from './import-outcome'
import type { Matching, Source } from './use-import'

interface MatchingStepProps {
  readonly shown: Matching
  readonly onChange: (shown: Matching) => void
  readonly onAgain: () => void
  readonly onRead: (source: Source, encoding: Encoding) => void
  readonly onBring: (shown: Matching) => void
}

const noColumn = ''

/** What the columns are, how figures and dates are meant, and what comes of it. */
export function MatchingStep({ shown, onChange, onAgain, onRead, onBring }: MatchingStepProps) {
  const words = useWords().importing
  const locale = useLocale()
  const { read, source } = shown
  return (
    <div class="import">
      <section class="card import-source" aria-label={words.source}>
        <p>
          <strong>
            <bdi>{source.name}</bdi>
          </strong>
          {': '}
          {words.sources[read.source](read.rows.toLocaleString(locale))}
        </p>
        {read.source === 'csv' && (
          <SelectField
            label={words.encoding}
            hint={words.encodingHint}
            value={read.encoding}
            options={encodings.map((value) => ({ value, label: words.encodings[value] }))}
            onValue={(encoding) => onRead(source, encoding)}
          />
        )}
        <div>
          <Button onClick={onAgain}>{words.again}</Button>
        </div>
      </section>
      {read.columns.length > 0 && <Columns shown={shown} onChange={onChange} />}
      <Meaning shown={shown} onChange={onChange} />
      <ImportOutcome shown={shown} onBring={onBring} />
    </div>
  )
}

type PartProps = Pick<MatchingStepProps, 'shown' | 'onChange'>

function Columns({ shown, onChange }: PartProps) {
  const words = useWords().importing
  const { read, mapping } = shown
  const options = [
    { value: noColumn, label: words.none },
    ...read.columns.map(({ name }, column) => ({ value: String(column), label: name || String(column + 1) })),
  ]
  const match = (field: ImportField, value: string) => {
    const { [field]: _before, ...rest } = mapping
    onChange({ ...shown, mapping: value === noColumn ? rest : { ...rest, [field]: Number(value) } })
  }
  return (
    <section class="card import-part" aria-labelledby="import-matching">
      <h2 id="import-matching">{words.matching}</h2>
      <div class="import-fields">
        {importFields.map((field) => {
          const column = mapping[field]
          const sample = column === undefined ? undefined : read.columns[column]?.samples.join(', ')
          return (
            <SelectField
              key={field}
              label={words.fields[field]}
              value={column === undefined ? noColumn : String(column)}
              hint={sample ? words.sample(sample) : undefined}
              options={options}
              onValue={(value) => match(field, value)}
            />
          )
        })}
      </div>
    </section>
  )
}

function Meaning({ shown, onChange }: PartProps) {
  const words = useWords().importing
  const { wish, preview } = shown
  const say = (change: Partial<SaidWish>) => onChange({ ...shown, wish: { ...wish, ...change } })
  const pleaseSay = { value: '' as const, label: words.pleaseSay }
  const decimal = wish.decimal ?? decided(preview?.decimal)
  const order = wish.order ?? decided(preview?.order)
  return (
    <section class="card import-part" aria-labelledby="import-meaning">
      <h2 id="import-meaning">{words.meaning}</h2>
      <div class="import-fields">
        {preview?.decimal !== 'none' && (
          <SelectField
            label={words.decimal}
            value={decimal}
            error={preview?.decimal === 'unclear' && decimal === '' ? words.unclearDecimal : undefined}
            options={[
              ...(decimal === '' ? [pleaseSay] : []),
              ...(['.', ','] as const).map((value) => ({ value, label: words.decimals[value] })),
            ]}
            onValue={(value) => value !== '' && say({ decimal: value })}
          />
        )}
        {preview?.order !== 'none' && (
          <SelectField
            label={words.order}
            value={order}
            error={preview?.order === 'unclear' && order === '' ? words.unclearOrder : undefined}
            options={[
              ...(order === '' ? [pleaseSay] : []),
              ...(['DMY', 'MDY'] as const).map((value) => ({ value, label: words.orders[value] })),
            ]}
            onValue={(value) => value !== '' && say({ order: value })}
          />
        )}
        <SelectField
          label={words.currency}
          value={wish.currency}
          options={currencyCodes.map((value: string) => ({ value, label: value }))}
          onValue={(currency) => say({ currency })}
        />
        <SelectField
          label={words.as}
          value={wish.as}
          options={(['issued', 'draft'] as const).map((value) => ({ value, label: words.asWhat[value] }))}
          onValue={(as) => say({ as })}
        />
      </div>
    </section>
  )
}

/** '' where nobody and nothing has said it. */
function decided<Choice extends string>(evidence: Choice | 'none' | 'unclear' | undefined): Choice | '' {
  return evidence === undefined || evidence === 'none' || evidence === 'unclear' ? '' : evidence
}
