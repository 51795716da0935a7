import { useEffect, useState } from 'preact/hooks'
import { formatDecimal } from '../../../domain/format'
import type { Words } from '../../words/use-words'
import { useLocale, useWords } from '../../words/use-words'
import { Field } from './field'
import type { FieldProps } from './field'
import { readFigure } from './figure-text'
import type { FigureReading } from './figure-text'
import { useFieldWorld } from './form-context'
import type { JsonPath } from './json-path'

export interface FigureFieldProps extends FieldProps {
  /** Where the typed value lies: the cursor in this field keeps it. */
  readonly path: JsonPath
  /** The stored text of the figure that may be wrong. */
  readonly figure: string
  /** What the field shows when nobody types in it. */
  readonly shown: string
  readonly onType: (typed: string) => void
  readonly placeholder?: string
  readonly list?: string
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/**
 * A number typed with the signs of the person's locale. While the cursor is in it, it shows what was typed, and nothing else; a
 * text that can be read in two ways is asked about and never guessed.
 */
export function FigureField(props: FigureFieldProps) {
  const { path, figure, shown, onType, placeholder, list, onKeyDown } = props
  const { session, problems } = useFieldWorld()
  const words = useWords().editor
  const locale = useLocale()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  // What is taken back is not what was typed last.
  const turns = session.history?.turns.value
  useEffect(() => setTyped(undefined), [turns])
  // Half typed is not wrong yet, unless issuing was tried.
  const asked = typed === undefined || problems.has(props.place)
  const wrong = asked ? wrongWith(readFigure(figure, locale), words, locale, onType) : undefined
  return (
    <Field {...props} wrong={wrong}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          class="input"
          data-figures
          value={typed ?? shown}
          placeholder={placeholder}
          list={list}
          onKeyDown={onKeyDown}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            onType(event.currentTarget.value)
          }}
          onFocus={(event) => {
            session.enter(path)
            event.currentTarget.select()
          }}
          onBlur={() => {
            setTyped(undefined)
            session.leave()
          }}
        />
      )}
    </Field>
  )
}

function wrongWith(
  reading: FigureReading,
  words: Words['editor'],
  locale: string,
  onPick: (typed: string) => void,
) {
  switch (reading.kind) {
    case 'number':
    case 'empty':
      return undefined
    case 'malformed':
      return words.malformed
    case 'too-long':
      return words.tooLong
    case 'ambiguous':
      return (
        <span class="figure-question" role="group" aria-label={words.ambiguous}>
          {words.ambiguous}{' '}
          {reading.readings.map((meant) => (
            <button
              key={meant}
              type="button"
              class="figure-meant"
              aria-label={words.meant(formatDecimal(meant, locale))}
              onClick={() => onPick(formatDecimal(meant, locale))}
            >
              {formatDecimal(meant, locale)}
            </button>
          ))}
        </span>
      )
  }
}
