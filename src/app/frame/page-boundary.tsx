import { Component } from 'preact'
import type { ComponentChildren } from 'preact'
import { PageStopped } from './page-stopped'

interface PageBoundaryProps {
  /** Another address is another page: what stopped there does not stop here. */
  readonly address: string
  readonly children: ComponentChildren
}

interface PageBoundaryState {
  readonly error: unknown
  readonly address: string
}

/** A fault in one page leaves the shell, the badge and every other page working. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { error: undefined, address: this.props.address }

  static override getDerivedStateFromProps(
    props: PageBoundaryProps,
    state: PageBoundaryState,
  ): PageBoundaryState {
    return props.address === state.address ? state : { error: undefined, address: props.address }
  }

  override componentDidCatch(error: unknown): void {
    this.setState({ error: error ?? new Error('unknown') })
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return <PageStopped error={error} onAgain={() => this.setState({ error: undefined })} />
  }
}
