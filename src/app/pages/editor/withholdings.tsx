import { Plus, X } from 'lucide-preact'
import { Button, IconButton } from '../../components/button'
import { useWords } from '../../words/use-words'
import { useForm } from './form-context'
import { jsonOf } from './json-of'
import { StoredFigureField } from './stored-figure-field'
import { TextField } from './text-field'

/** Taxes that the customer keeps back and pays for the seller. */
export function Withholdings() {
  const { session, draft, newId } = useForm()
  const words = useWords().editor
  const list = draft.withholdings
  const put = (next: typeof list) => session.edit(['withholdings'], next.map(jsonOf))
  return (
    <div class="small-list">
      {list.map(({ id, rate }, index) => (
        <div class="small-row" key={id} role="group" aria-label={words.withholding(index + 1)}>
          <TextField
            session={session}
            path={['withholdings', id, 'name']}
            place={`withholdings.${id}.name`}
            label={words.taxNamed}
            name={words.ofLine(words.withheldName, index + 1)}
          />
          <StoredFigureField
            path={['withholdings', id, 'rate']}
            place={`withholdings.${id}.rate`}
            label={words.percent}
            name={words.ofLine(words.withheldRate, index + 1)}
            figure={rate}
          />
          <IconButton
            icon={X}
            label={words.withholdingRemove(index + 1)}
            onClick={() => put(list.filter((one) => one.id !== id))}
          />
        </div>
      ))}
      <Button
        kind="quiet"
        icon={Plus}
        onClick={() => put([...list, { id: newId(), name: words.withheldDefault, rate: '' }])}
      >
        {words.withholdingAdd}
      </Button>
    </div>
  )
}
