import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Icon } from './icon'
import './empty-state.css'

interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ComponentChildren
  /** What to do next, the main one first. */
  readonly actions?: ComponentChildren
}

/** Nothing is here yet: why, and what to do next. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <section class="empty">
      <span class="empty-icon">
        <Icon of={icon} size="large" />
      </span>
      <h2>{title}</h2>
      {children && <div class="empty-text">{children}</div>}
      {actions && <div class="empty-actions">{actions}</div>}
    </section>
  )
}
