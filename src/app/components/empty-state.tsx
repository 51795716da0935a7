import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icon'
import { PageHeading } from './page-heading'
import './empty-state.css'

interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ComponentChildren
  /** What to do next, the main one first. */
  readonly actions?: ComponentChildren
}

/** Instead of a page that is not there: its heading and title are this one's. */
export function NoPage(props: EmptyStateProps) {
  return <Empty {...props} heading={<PageHeading title={props.title} />} />
}

/** Nothing is here yet: why, and what to do next. */
export function EmptyState(props: EmptyStateProps) {
  return <Empty {...props} heading={<h2>{props.title}</h2>} />
}

function Empty({ icon, heading, children, actions }: EmptyStateProps & { readonly heading: VNode }) {
  return (
    <section class="empty">
      <span class="empty-icon">
        <Icon of={icon} size="large" />
      </span>
      {heading}
      {children && <div class="empty-text">{children}</div>}
      {actions && <div class="empty-actions">{actions}</div>}
    </section>
  )
}
