import { useState } from 'preact/hooks'
import type { CurrencyCode } from '../../../domain/currency'
import { formatDecimal } from '../../../domain/format'
import { fillLine } from '../../../domain/item'
import type { Line } from '../../../domain/line'
import { useLocale, useWords } from '../../words/use-words'
import { Field } from './field'
import { useFieldWorld } from './form-context'
import { isKnownItem, matchingItems } from './item-match'
import { jsonOf } from './json-of'
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

/**
 * A line's description: any text, with items of the catalogue offered that begin so. Picking one fills the line. A combobox after
 * the ARIA practices, whose list never stands in the way of typing, of Enter and of Tab.
 */
export function ItemField({ line, place, currency, catalogue, onKeyDown }: ItemFieldProps) {
  const { session } = useFieldWorld()
  const { items } = catalogue
  const words = useWords().editor
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const offers = matchingItems(items, line.description)
  const keeps = line.description.trim() !== '' && !isKnownItem(items, line.description)
  const count = offers.length + (keeps ? 1 : 0)
  const shown = open && count > 0
  const listId = `items-${line.id}`
  const optionId = (index: number) => `${listId}-${index}`

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const pick = (index: number) => {
    close()
    const item = offers[index]
    if (item === undefined) return catalogue.keep(line)
    const filled = fillLine(line, item)
    // A price in another currency would be a wrong price.
    const same = (item.currency ?? catalogue.ownCurrency) === currency
    session.edit(['lines', line.id], jsonOf(same ? filled : { ...filled, unitPrice: line.unitPrice }))
  }
  const keys = (event: KeyboardEvent) => {
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (isArrow && !event.altKey && count > 0) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setOpen(true)
      setActive(!shown || active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && shown && active >= 0) {
      event.preventDefault()
      pick(active)
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation()
      close()
    } else onKeyDown(event)
  }
  const options = [
    ...offers.map(({ description, unitPrice }) => ({
      title: description,
      detail: unitPrice === '' ? '' : formatDecimal(unitPrice, locale, 2),
    })),
    ...(keeps ? [{ title: words.itemKeep(line.description.trim()), detail: '' }] : []),
  ]
  return (
    <Field
      place={`lines.${line.id}.description`}
      class="line-description"
      label={words.description}
      name={words.ofLine(words.description, place)}
    >
      {(control) => (
        <div class="customer-box">
          <input
            {...control}
            class="input"
            // What is typed runs in its own direction, whatever the page's.
            dir="auto"
            type="text"
            role="combobox"
            autocomplete="off"
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={listId}
            aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
            value={line.description}
            onInput={({ currentTarget: { value } }) => {
              setOpen(matchingItems(items, value).length > 0)
              setActive(-1)
              session.edit(['lines', line.id, 'description'], value)
            }}
            onFocus={() => session.enter(['lines', line.id, 'description'])}
            onBlur={() => {
              close()
              session.leave()
            }}
            onKeyDown={keys}
          />
          <ul
            class="customer-offers"
            id={listId}
            role="listbox"
            aria-label={words.itemOffers}
            hidden={!shown}
          >
            {shown &&
              options.map(({ title, detail }, index) => (
                <li
                  key={offers[index]?.id ?? 'keep'}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === active}
                  // Before the blur, so that the pick is not taken for leaving.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => pick(index)}
                >
                  <span>{title}</span>
                  {detail !== '' && <small>{detail}</small>}
                </li>
              ))}
          </ul>
        </div>
      )}
    </Field>
  )
}
