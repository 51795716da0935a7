import type { ComponentChildren } from 'preact'
import { PageHeading } from './page-heading'
import './page-head.css'

interface PageHeadProps {
  readonly title: string
  /** Beside the title, e.g. a {@link Tag}. */
  readonly beside?: ComponentChildren
  readonly actions?: ComponentChildren
}

/** The heading of a page, with what can be done on it. */
export function PageHead({ title, beside, actions }: PageHeadProps) {
  return (
    <header class="page-head">
      <div class="page-head-title">
        <PageHeading title={title} />
        {beside}
      </div>
      {actions && <div class="page-head-actions">{actions}</div>}
    </header>
  )
}
