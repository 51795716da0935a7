import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface DisclosureProps {
  readonly summary: string
  /** What the closed part holds, in a few words. */
  readonly said: string
  /** Something in it has to be seen. */
  readonly urgent?: boolean
  readonly children: ComponentChildren
}

/** Less common fields, a tap away. */
export function Disclosure({ summary, said, urgent = false, children }: DisclosureProps) {
  const [opened, setOpened] = useState(false)
  const open = opened || urgent
  return (
    <details class="form-more" open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span>{summary}</span>
        {said !== '' && !open && <small>{said}</small>}
      </summary>
      {open && children}
    </details>
  )
}
