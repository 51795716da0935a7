import { ChevronDown } from 'lucide-preact'
import type { LucideIcon } from 'lucide-preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from './icon'
import './menu.css'

export interface MenuItem {
  readonly label: string
  readonly icon: LucideIcon
  readonly run: () => void
}

interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
}

/** A button that opens a list of things to do. Arrow keys move through it, Escape closes it, as in every menu (WAI-ARIA). */
export function Menu({ label, items }: MenuProps) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const entries = () => [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const move = (to: (at: number, count: number) => number) => {
    const list = entries()
    const at = list.findIndex((entry) => entry === document.activeElement)
    list[(to(at, list.length) + list.length) % list.length]?.focus()
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move((at) => at + 1),
    ArrowUp: () => move((at) => at - 1),
    Home: () => move(() => 0),
    End: () => move((_, count) => count - 1),
    Escape: close,
  }
  useEffect(() => {
    if (!open) return
    entries()[0]?.focus()
    const outside = ({ target }: Event) => {
      if (target instanceof Node && box.current?.contains(target) !== true) setOpen(false)
    }
    addEventListener('pointerdown', outside)
    addEventListener('focusin', outside)
    return () => {
      removeEventListener('pointerdown', outside)
      removeEventListener('focusin', outside)
    }
  }, [open])
  return (
    <div class="menu" ref={box}>
      <button
        ref={button}
        type="button"
        class="button"
        data-kind="plain"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        <span class="button-text">{label}</span>
        <Icon of={ChevronDown} size="small" />
      </button>
      {open && (
        <div
          class="menu-list"
          role="menu"
          id={id}
          aria-label={label}
          onKeyDown={(event) => {
            const act = keys[event.key]
            if (act === undefined) return
            event.preventDefault()
            event.stopPropagation()
            act()
          }}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class="menu-item"
              onClick={() => {
                close()
                item.run()
              }}
            >
              <Icon of={item.icon} />
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
