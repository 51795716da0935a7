import { ArrowDown, ArrowUp, Trash2 } from 'lucide-preact'
import type { Amount } from '../../../domain/amount'
import { currencyExponent } from '../../../domain/currency'
import type { CurrencyCode } from '../../../domain/currency'
import { formatAmount } from '../../../domain/format'
import type { Line } from '../../../domain/line'
import { IconButton } from '../../components/button'
import { useLocale, useWords } from '../../words/use-words'
import { FigureField } from './figure-field'
import { shownFigure, storedFigure } from './figure-text'
import { useForm } from './form-context'
import { jsonOf } from './json-of'
import { SelectField } from './select-field'
import { taxText, typedTaxes } from './tax-text'
import { TextField } from './text-field'
import { offeredUnits, unitWord } from './units'

export interface LineRowProps {
  readonly line: Line
  /** From 1. */
  readonly place: number
  readonly last: boolean
  /** Absent while the line counts for nothing. */
  readonly amount: Amount | undefined
  readonly currency: CurrencyCode
  readonly onKeyDown: (field: string, event: KeyboardEvent) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onDelete: () => void
}

/** One line of the form. Its fields bear its number in their names, so that each can be told from the others by ear. */
export function LineRow(props: LineRowProps) {
  const { line, place, last, amount, currency, onKeyDown, onMove, onDelete } = props
  const { session, settings, newId } = useForm()
  const words = useWords().editor
  const locale = useLocale()
  const path = ['lines', line.id]
  const at = (field: string) => `lines.${line.id}.${field}`
  const named = (label: string) => ({ label, name: words.ofLine(label, place) })
  const keys = (field: string) => ({ onKeyDown: (event: KeyboardEvent) => onKeyDown(field, event) })
  const taxes = taxText(line.taxes, locale)
  const setTaxes = (typed: string) => {
    const typing = { locale, catalogue: settings.taxes, name: words.taxName, newId }
    session.edit([...path, 'taxes'], typedTaxes(typed, line.taxes, typing).map(jsonOf))
  }
  return (
    <div class="line" role="group" aria-label={words.line(place)}>
      <TextField
        session={session}
        path={[...path, 'description']}
        place={at('description')}
        class="line-description"
        {...named(words.description)}
        {...keys('description')}
      />
      <FigureField
        path={[...path, 'quantity']}
        place={at('quantity')}
        class="line-quantity"
        figure={line.quantity}
        shown={shownFigure(line.quantity, locale)}
        onType={(typed) => session.edit([...path, 'quantity'], storedFigure(typed, locale))}
        {...named(words.quantity)}
        {...keys('quantity')}
      />
      <SelectField
        place={at('unit')}
        class="line-unit"
        value={line.unit}
        options={offeredUnits.map((unit) => ({ value: unit, label: unitWord(words.units, unit) }))}
        onPick={(unit) => session.edit([...path, 'unit'], unit)}
        {...named(words.unit)}
      />
      <FigureField
        path={[...path, 'unitPrice']}
        place={at('unitPrice')}
        class="line-price"
        figure={line.unitPrice}
        shown={shownFigure(line.unitPrice, locale, currencyExponent(currency))}
        onType={(typed) => session.edit([...path, 'unitPrice'], storedFigure(typed, locale))}
        {...named(words.price)}
        {...keys('unitPrice')}
      />
      <FigureField
        path={[...path, 'taxes']}
        place={at('taxes')}
        class="line-tax"
        figure={line.taxes.find((tax) => tax.rate.startsWith('?'))?.rate ?? ''}
        shown={taxes}
        list="tax-offers"
        placeholder="%"
        onType={setTaxes}
        {...named(words.tax)}
        {...keys('taxes')}
      />
      <p class="line-amount">
        <span class="line-amount-name">{words.amount}</span>
        <span>{amount === undefined ? '–' : formatAmount(amount, currency, locale)}</span>
      </p>
      <div class="line-tools">
        {/* The keyboard moves lines by Alt with arrows: two stops fewer on the way through every line. */}
        <IconButton
          icon={ArrowUp}
          label={words.moveUp(place)}
          tabIndex={-1}
          disabled={place === 1}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={words.moveDown(place)}
          tabIndex={-1}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <IconButton icon={Trash2} label={words.deleteLine(place)} onClick={onDelete} />
      </div>
    </div>
  )
}
