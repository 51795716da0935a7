import type { CurrencyCode } from '../../../domain/currency'
import { formatDecimal } from '../../../domain/format'
import { fillLine } from '../../../domain/item'
import type { Line } from '../../../domain/line'
import { useLocale, useWords } from '../../words/use-words'
import { Field } from './field'
import { useFieldWorld } from './form-context'
import { isKnownItem, matchingItems } from './item-match'
import { jsonOf } from './json-of'
import { OfferList, useOffers } from './offers'
import type { Catalogue } from './use-catalogue'

interface ItemFieldProps {
  readonly line: Line
  /** From 1. */
  readonly place: number
  /** The document's. */
  readonly currency: CurrencyCode
  readonly catalogue: Catalogue
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** A line's description: any text, with items of the catalogue offered that begin so. Picking one fills the line. */
export function ItemField({ line, place, currency, catalogue, onKeyDown }: ItemFieldProps) {
  const { session } = useFieldWorld()
  const { items } = catalogue
  const words = useWords().editor
  const locale = useLocale()
  const matching = matchingItems(items, line.description)
  const keeps = line.description.trim() !== '' && !isKnownItem(items, line.description)
  const pick = (index: number) => {
    const item = matching[index]
    if (item === undefined) return catalogue.keep(line)
    const filled = fillLine(line, item)
    // A price in another currency would be a wrong price.
    const same = (item.currency ?? catalogue.ownCurrency) === currency
    session.edit(['lines', line.id], jsonOf(same ? filled : { ...filled, unitPrice: line.unitPrice }))
  }
  const offers = useOffers(`items-${line.id}`, { found: matching.length, more: keeps ? 1 : 0 }, pick)
  return (
    <Field
      place={`lines.${line.id}.description`}
      class="line-description"
      label={words.description}
      name={words.ofLine(words.description, place)}
    >
      {(control) => (
        <div class="offer-box">
          <input
            {...control}
            {...offers.ties}
            class="input"
            // What is typed runs in its own direction, whatever the page's.
            dir="auto"
            type="text"
            value={line.description}
            onInput={({ currentTarget: { value } }) => {
              offers.offer()
              session.edit(['lines', line.id, 'description'], value)
            }}
            onFocus={() => session.enter(['lines', line.id, 'description'])}
            onBlur={() => {
              offers.close()
              session.leave()
            }}
            onKeyDown={(event) => offers.hearKey(event) || onKeyDown(event)}
          />
          <OfferList
            of={offers}
            label={words.itemOffers}
            offers={[
              ...matching.map(({ id, description, unitPrice }) => ({
                id,
                title: description,
                detail: unitPrice === '' ? '' : formatDecimal(unitPrice, locale, 2),
              })),
              ...(keeps ? [{ id: 'keep', title: words.itemKeep(line.description.trim()), detail: '' }] : []),
            ]}
          />
        </div>
      )}
    </Field>
  )
}
