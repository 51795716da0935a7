import type { PlainDate } from '../../../domain/plain-date'

/** Which documents a figure is made of. */
export interface Behind {
  readonly currency: string
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  readonly customer?: string | undefined
  readonly state?: string
  readonly text?: string
}

/** The address of the list that shows the documents behind a figure. */
export function documentsAddress({ currency, text, ...rest }: Behind): string {
  const said = new URLSearchParams({ currency })
  const { state, from, to, customer } = rest
  const parts = { q: text, state, from, to, customer }
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) said.set(name, value)
  return `/invoices?${said.toString()}`
}
