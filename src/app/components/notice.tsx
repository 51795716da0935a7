import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Icon } from './icon'
import './notice.css'

export type NoticeKind = 'calm' | 'good' | 'warn' | 'bad'

interface NoticeProps {
  readonly kind?: NoticeKind
  /** A first line that says it all. */
  readonly title?: string | undefined
  readonly children?: ComponentChildren
  /** Buttons of the next step. */
  readonly actions?: ComponentChildren
  /** Announced when it appears. */
  readonly live?: boolean
}

const icons = { calm: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert }

/** Something to know, in its place in the page. */
export function Notice({ kind = 'calm', title, children, actions, live = false }: NoticeProps) {
  return (
    <div class="notice" data-kind={kind} role={live ? (kind === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon of={icons[kind]} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children && <div class="notice-text">{children}</div>}
        {actions && <div class="notice-actions">{actions}</div>}
      </div>
    </div>
  )
}
