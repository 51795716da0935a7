import { useState } from 'preact/hooks'

/** What a list under a field offers. */
export interface Offer {
  readonly id: string
  readonly title: string
  readonly detail: string
}

/** How many there are to pick from. */
export interface OfferCounts {
  readonly found: number
  /** Shown below those found; while somebody types not worth a list of their own. */
  readonly more: number
}

/**
 * A combobox after the ARIA practices, whose list never stands in the way of typing, of Enter and of Tab.
 * What is found after the typing, because storage was slower than the fingers, is shown too.
 * @param onPick told the place of the one picked, those found first
 */
export function useOffers(listId: string, { found, more }: OfferCounts, onPick: (index: number) => void) {
  const [open, setOpen] = useState<'typing' | 'asked'>()
  const [active, setActive] = useState(-1)
  const count = found + more
  const shown = open === 'typing' ? found > 0 : open === 'asked' && count > 0
  const close = () => {
    setOpen(undefined)
    setActive(-1)
  }
  const pick = (index: number) => {
    close()
    onPick(index)
  }
  return {
    listId,
    shown,
    active,
    close,
    pick,
    /** Somebody types, or points at the field. */
    offer() {
      setOpen('typing')
      setActive(-1)
    },
    /** @returns whether the key was the list's */
    hearKey(event: KeyboardEvent): boolean {
      const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
      if (isArrow && !event.altKey && count > 0) {
        event.preventDefault()
        const step = event.key === 'ArrowDown' ? 1 : -1
        setOpen('asked')
        setActive(!shown || active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count)
      } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && shown && active >= 0) {
        event.preventDefault()
        pick(active)
      } else if (event.key === 'Escape' && shown) {
        event.stopPropagation()
        close()
      } else return false
      return true
    },
    /** For the `<input>`. */
    ties: {
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': shown,
      'aria-controls': listId,
      'aria-activedescendant': shown && active >= 0 ? optionId(listId, active) : undefined,
    } as const,
  }
}

interface OfferListProps {
  readonly of: ReturnType<typeof useOffers>
  readonly label: string
  readonly offers: readonly Offer[]
}

/** The list of a combobox, below its field. */
export function OfferList({ of: { listId, shown, active, pick }, label, offers }: OfferListProps) {
  return (
    <ul class="offers" id={listId} role="listbox" aria-label={label} hidden={!shown}>
      {shown &&
        offers.map(({ id, title, detail }, index) => (
          <li
            key={id}
            id={optionId(listId, index)}
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
  )
}

const optionId = (listId: string, index: number) => `${listId}-${index}`
