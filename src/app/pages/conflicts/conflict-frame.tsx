import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface ConflictFrameProps {
  readonly title: string
  readonly children: ComponentChildren
  /** `h2` where no heading of a document stands above. */
  readonly heading?: 'h2' | 'h3'
}

/** One conflict under its heading; takes the focus when the one before it is settled. */
export function ConflictFrame({ title, children, heading: Heading = 'h3' }: ConflictFrameProps) {
  const id = useId()
  return (
    <article class="conflict" aria-labelledby={id} tabIndex={-1}>
      <Heading id={id}>{title}</Heading>
      {children}
    </article>
  )
}

/** The conflict that is settled goes away, and the focus with it: it is handed to a neighbour first. */
export function focusNeighbour(from: Element | null): void {
  const all = [...document.querySelectorAll<HTMLElement>('.conflict')]
  const place = all.findIndex((one) => one.contains(from))
  const next = all[place + 1] ?? all[place - 1] ?? document.getElementById('content')
  next?.focus()
}
