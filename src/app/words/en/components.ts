/** Words that belong to no page. */
export const components = {
  close: 'Close',
  dismiss: 'Dismiss',
  loading: 'Loading…',
}
