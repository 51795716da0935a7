import { Plus, X } from 'lucide-preact'
import type { DocumentAdjustment } from '../../../domain/line'
import { Button, IconButton } from '../../components/button'
import { useServices } from '../../services'
import { useLocale, useWords } from '../../words/use-words'
import { discountFigure, discountText, typedDiscount } from './discount-text'
import { FigureField } from './figure-field'
import { useFieldWorld } from './form-context'
import { jsonOf } from './json-of'
import type { JsonPath } from './json-path'
import { TextField } from './text-field'

interface AdjustmentsProps {
  readonly kind: 'allowances' | 'charges'
  /** Where the list lies: `[]` for the document's own. */
  readonly root: JsonPath
  readonly list: readonly DocumentAdjustment[]
  /** So many of the first have a field elsewhere. */
  readonly skip?: number
}

/** What makes a line or the document cheaper or dearer: a percent or an amount, and what for. */
export function Adjustments({ kind, root, list, skip = 0 }: AdjustmentsProps) {
  const { session } = useFieldWorld()
  const { newId } = useServices()
  const words = useWords().editor
  const said = words.adjustments[kind]
  const locale = useLocale()
  const path = [...root, kind]
  const put = (next: readonly DocumentAdjustment[]) => session.edit(path, next.map(jsonOf))
  const add = () => put([...list, { id: newId(), amount: '', reason: said.reason }])
  return (
    <div class="small-list">
      {list.slice(skip).map((held, index) => {
        const place = index + skip + 1
        const at = [...path, held.id]
        return (
          <div class="small-row" key={held.id} role="group" aria-label={said.one(place)}>
            <FigureField
              path={at}
              place={at.join('.')}
              label={said.value}
              name={words.ofLine(said.value, place)}
              placeholder={words.discountHint}
              figure={discountFigure(held)}
              shown={discountText(held, locale)}
              onType={(typed) => {
                const next = typedDiscount(typed, held, { locale, reason: said.reason, newId })
                const { percent: _percent, ...bare } = held
                session.edit(at, jsonOf(next ?? { ...bare, amount: '' }))
              }}
            />
            <TextField
              session={session}
              path={[...at, 'reason']}
              place={[...at, 'reason'].join('.')}
              value={held.reason ?? ''}
              label={words.correctReason}
              name={words.ofLine(words.correctReason, place)}
            />
            <IconButton
              icon={X}
              label={said.remove(place)}
              onClick={() => put(list.filter(({ id }) => id !== held.id))}
            />
          </div>
        )
      })}
      <Button kind="quiet" icon={Plus} onClick={add}>
        {said.add}
      </Button>
    </div>
  )
}
