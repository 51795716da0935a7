import { useState } from 'preact/hooks'
import { isBlankLine } from '../../../domain/line'
import { Plus } from 'lucide-preact'
import { Button } from '../../components/button'
import { useLocale, useWords } from '../../words/use-words'
import { neighbourOf, withAddedLine, withMovedLine, withoutLine } from './draft-lines'
import { useForm } from './form-context'
import { LineRow } from './line-row'
import { controlId } from './problem-place'
import { taxOffers } from './tax-text'
import './lines.css'

/** The lines, for the keyboard alone: Tab out of the last cell adds one, Enter goes down a column, Alt with arrows moves a line. */
export function Lines() {
  const { session, draft, outcome, settings, newId } = useForm()
  const words = useWords().editor
  const locale = useLocale()
  const [said, setSaid] = useState('')
  const totals = outcome.ok ? outcome.totals : outcome.partial
  const amounts = new Map(totals.lines.map((line) => [line.id, line.amount]))
  const offers = taxOffers(settings.taxes, locale)

  /** Once the page shows it. */
  const focus = (lineId: string, field: string) =>
    requestAnimationFrame(() => document.getElementById(controlId(`lines.${lineId}.${field}`))?.focus())
  const add = () => {
    const id = newId()
    session.replace(withAddedLine(session.value.value, id, settings))
    focus(id, 'description')
  }
  const move = (id: string, by: -1 | 1, field: string) => {
    const moved = withMovedLine(session.value.value, id, by)
    if (moved === session.value.value) return
    session.replace(moved)
    setSaid(words.moved(draft.lines.findIndex((line) => line.id === id) + by + 1))
    focus(id, field)
  }
  const remove = (id: string) => {
    const next = neighbourOf(draft, id)
    setSaid(words.deleted(draft.lines.findIndex((line) => line.id === id) + 1))
    session.replace(withoutLine(session.value.value, id))
    if (next === undefined) requestAnimationFrame(() => document.getElementById(controlId('lines'))?.focus())
    else focus(next, 'description')
  }
  const onKeyDown = (id: string, field: string, event: KeyboardEvent) => {
    const at = draft.lines.findIndex((line) => line.id === id)
    const line = draft.lines[at]
    const last = at === draft.lines.length - 1
    if (line === undefined || event.ctrlKey || event.metaKey || event.isComposing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      move(id, event.key === 'ArrowUp' ? -1 : 1, field)
    } else if (event.key === 'Tab' && !event.shiftKey && field === 'taxes' && last && !isBlankLine(line)) {
      event.preventDefault()
      add()
    } else if (event.key === 'Enter' && (event.target as Element).tagName === 'INPUT') {
      event.preventDefault()
      const below = draft.lines[at + 1]
      if (below !== undefined) focus(below.id, field)
      else if (!isBlankLine(line)) add()
    }
  }

  return (
    <fieldset class="form-group">
      <legend>{words.lines}</legend>
      <div class="form-lines">
        <div class="line-names" aria-hidden="true">
          <span>{words.description}</span>
          <span>{words.quantity}</span>
          <span>{words.unit}</span>
          <span>{words.price}</span>
          <span>{words.tax}</span>
          <span>{words.amount}</span>
        </div>
        {draft.lines.map((line, index) => (
          <LineRow
            key={line.id}
            line={line}
            place={index + 1}
            last={index === draft.lines.length - 1}
            amount={amounts.get(line.id)}
            currency={totals.currency}
            onKeyDown={(field, event) => onKeyDown(line.id, field, event)}
            onMove={(by) => move(line.id, by, 'description')}
            onDelete={() => remove(line.id)}
          />
        ))}
      </div>
      <datalist id="tax-offers">
        {offers.map((offer) => (
          <option key={offer.label} value={offer.value}>
            {offer.label}
          </option>
        ))}
      </datalist>
      <div class="line-add">
        <Button icon={Plus} id={controlId('lines')} onClick={add}>
          {words.addLine}
        </Button>
        <p class="field-hint line-keys">{words.linesHint}</p>
      </div>
      <p class="unseen" role="status">
        {said}
      </p>
    </fieldset>
  )
}
