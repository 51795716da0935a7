import { Ellipsis, GripVertical, Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Amount } from '../../../domain/amount'
import { currencyExponent } from '../../../domain/currency'
import type { CurrencyCode } from '../../../domain/currency'
import { formatAmount } from '../../../domain/format'
import type { Line } from '../../../domain/line'
import type { CatalogueTax } from '../../../domain/tax'
import { IconButton } from '../../components/button'
import { Icon } from '../../components/icon'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import { FigureField } from './figure-field'
import { shownFigure, storedFigure } from './figure-text'
import { useFieldWorld } from './form-context'
import { ItemField } from './item-field'
import { jsonOf } from './json-of'
import { LineMore, lineMoreSummary } from './line-more'
import { memoised } from './memoised'
import { hiddenLinePlaces } from './problem-place'
import { SelectField } from './select-field'
import { taxText, typedTaxes } from './tax-text'
import type { Catalogue } from './use-catalogue'
import { offeredUnits, unitWord } from './units'
import type { LineActions } from './use-line-actions'

export interface LineRowProps {
  readonly line: Line
  /** From 1. */
  readonly place: number
  readonly last: boolean
  /** Absent while the line counts for nothing. */
  readonly amount: Amount | undefined
  readonly currency: CurrencyCode
  /** The workspace's taxes, and the items that lines are filled from. */
  readonly taxes: readonly CatalogueTax[]
  readonly catalogue: Catalogue
  readonly actions: LineActions
}

/** One line of the form. Its fields bear its number in their names, so that each can be told from the others by ear. */
export const LineRow = memoised(function LineRow(props: LineRowProps) {
  const { line, place, last, amount, currency, taxes, catalogue, actions } = props
  const { session, problems } = useFieldWorld()
  const { newId } = useServices()
  const words = useWords().editor
  const locale = useLocale()
  const [opened, setOpened] = useState(false)
  const path = ['lines', line.id]
  const at = (field: string) => `lines.${line.id}.${field}`
  const named = (label: string) => ({ label, name: words.ofLine(label, place) })
  const keys = (field: string) => ({
    onKeyDown: (event: KeyboardEvent) => actions.onKeyDown(line.id, field, event),
  })
  const setTaxes = (typed: string) => {
    const typing = { locale, catalogue: taxes, name: words.taxName, newId }
    session.edit([...path, 'taxes'], typedTaxes(typed, line.taxes, typing).map(jsonOf))
  }
  // What is wrong is never hidden.
  const open = opened || hiddenLinePlaces(problems, line.id)
  const summary = lineMoreSummary(line, words)
  return (
    <div class="line" role="group" aria-label={words.line(place)} data-line={line.id}>
      <span class="line-grip" title={words.dragLine} aria-hidden="true">
        <Icon of={GripVertical} />
      </span>
      <ItemField
        line={line}
        place={place}
        currency={currency}
        catalogue={catalogue}
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
        shown={taxText(line.taxes, locale)}
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
        <IconButton
          icon={Ellipsis}
          label={words.lineMore(place)}
          aria-expanded={open}
          onClick={() => setOpened(!opened)}
        />
        <IconButton icon={Trash2} label={words.deleteLine(place)} onClick={() => actions.remove(line.id)} />
      </div>
      {open && <LineMore {...{ line, place, last, actions }} />}
      {!open && summary !== '' && <p class="line-summary">{summary}</p>}
    </div>
  )
})
