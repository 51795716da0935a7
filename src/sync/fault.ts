/** Why the session cannot be used; the words are the interface's. */
export type SessionFault = 'no-credentials' | 'expired' | 'lab-ended' | 'rejected' | 'signature'

/**
 * What can go wrong with one request, by what has to happen next (the table of outcomes).
 * Messages never carry credentials: they are kept to the service's own words.
 */
export type Fault =
  | { readonly kind: 'session-over'; readonly reason: SessionFault }
  /** The policy lacks `action`, e.g. `dynamodb:PutItem`. */
  | { readonly kind: 'not-allowed'; readonly action: string }
  /** Network, 5xx, limits. `throttled`: send less. */
  | { readonly kind: 'retry-later'; readonly throttled: boolean; readonly detail: string }
  /** The device's clock is off by `offsetMs` (server minus device) and learning it did not help at once. */
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'wrong-schema' }
  /** This request can never succeed as it is. */
  | { readonly kind: 'refused'; readonly detail: string }
