/** Words of the shell: navigation, keys, updates, what went wrong. */
export const frame = {
  name: 'Tidebill',
  navigation: 'Main',
  skip: 'Skip to content',
  pages: {
    invoices: 'Invoices',
    analytics: 'Analytics',
    settings: 'Settings',
  },
  newInvoice: 'New invoice',
  notFound: {
    title: 'There is no page at this address',
    text: 'The link may be old, or cut short.',
    back: 'Go to invoices',
  },
}
