import { Plus } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { useLocale, useWords } from '../../words/use-words'
import { useForm } from './form-context'
import { LineRow } from './line-row'
import { controlId } from './problem-place'
import { taxOffers } from './tax-text'
import { useCatalogue } from './use-catalogue'
import { useLineActions } from './use-line-actions'
import { useLineDrag } from './use-line-drag'
import './lines.css'

/** With more lines than this the browser lays out those in view alone. */
const many = 30

/** The lines, for the keyboard alone: Tab out of the last cell adds one, Enter goes down a column, Alt with arrows moves a line. */
export function Lines() {
  const { draft, outcome, settings } = useForm()
  const words = useWords().editor
  const locale = useLocale()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const actions = useLineActions(words, setSaid)
  useLineDrag(list, actions, draft.lines.length > 1)
  const catalogue = useCatalogue()
  const totals = outcome.ok ? outcome.totals : outcome.partial
  const amounts = new Map(totals.lines.map((line) => [line.id, line.amount]))
  const offers = taxOffers(settings.taxes, locale)

  return (
    <fieldset class="form-group">
      <legend>{words.lines}</legend>
      <div class="form-lines" ref={list} data-many={draft.lines.length > many || undefined}>
        <div class="line-names" aria-hidden="true">
          <span />
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
            taxes={settings.taxes}
            catalogue={catalogue}
            actions={actions}
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
        <Button icon={Plus} id={controlId('lines')} onClick={() => actions.add()}>
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
