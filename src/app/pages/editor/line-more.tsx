import { ArrowDown, ArrowUp, CopyPlus } from 'lucide-preact'
import type { Line } from '../../../domain/line'
import { Button } from '../../components/button'
import { useWords } from '../../words/use-words'
import { Adjustments } from './adjustments'
import { useFieldWorld } from './form-context'
import type { LineActions } from './use-line-actions'
import { StoredFigureField } from './stored-figure-field'
import { TaxDetails } from './tax-details'
import { TextField } from './text-field'

interface LineMoreProps {
  readonly line: Line
  /** From 1. */
  readonly place: number
  readonly last: boolean
  readonly actions: LineActions
}

/** What a line can say besides the common: note, code, base quantity, discounts, charges, kinds of tax; and where it stands. */
export function LineMore({ line, place, last, actions }: LineMoreProps) {
  const { session } = useFieldWorld()
  const words = useWords().editor
  const path = ['lines', line.id]
  const at = (field: string) => [...path, field].join('.')
  const text = (field: 'note' | 'itemCode', label: string, lines?: number) => (
    <TextField
      session={session}
      path={[...path, field]}
      place={at(field)}
      value={line[field] ?? ''}
      label={label}
      name={words.ofLine(label, place)}
      {...(lines === undefined ? {} : { lines, class: 'form-wide' })}
    />
  )
  const figure = (field: 'baseQuantity' | 'grossPrice', label: string) => (
    <StoredFigureField
      path={[...path, field]}
      place={at(field)}
      figure={line[field]}
      label={label}
      name={words.ofLine(label, place)}
    />
  )
  return (
    <div class="line-more">
      <div class="form-grid line-more-grid">
        {text('note', words.lineNote, 2)}
        {text('itemCode', words.itemCode)}
        {figure('baseQuantity', words.baseQuantity)}
        {figure('grossPrice', words.grossPrice)}
      </div>
      <Adjustments kind="allowances" root={path} list={line.allowances} />
      <Adjustments kind="charges" root={path} list={line.charges} />
      <TaxDetails root={path} taxes={line.taxes} />
      <div class="line-moves">
        <Button icon={ArrowUp} disabled={place === 1} onClick={() => actions.move(line.id, -1)}>
          {words.moveUp(place)}
        </Button>
        <Button icon={ArrowDown} disabled={last} onClick={() => actions.move(line.id, 1)}>
          {words.moveDown(place)}
        </Button>
        <Button icon={CopyPlus} onClick={() => actions.double(line.id)}>
          {words.doubleLine(place)}
        </Button>
      </div>
    </div>
  )
}

/** Says in a few words what the closed part of a line holds, so that nothing is hidden. */
export function lineMoreSummary(line: Line, words: { readonly lineNote: string; readonly itemCode: string }) {
  const parts = [
    line.note,
    line.itemCode && `${words.itemCode} ${line.itemCode}`,
    ...[...line.allowances, ...line.charges].map(({ reason }) => reason),
  ]
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(' · ')
}
