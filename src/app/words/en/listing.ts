/** Words of every list. Functions take what is already formatted for the locale. */
export const listing = {
  clearSearch: 'Clear search',
  selection: 'Selection',
  picked: (count: number, text: string) =>
    count === 0 ? 'Nothing selected' : count === 1 ? 'One selected' : `${text} selected`,
  pick: (name: string) => `Select ${name}`,
  pickAll: (count: string) => `Select all ${count}`,
  clearSelection: 'Clear selection',
  select: 'Select',
  undo: 'Undo',
  sort: 'Sort by',
  byName: 'Name',
  byUse: 'Last used',
  shelf: 'Show',
  inUse: 'In use',
  archived: 'Archived',
  archive: 'Archive',
  unarchive: 'Take out of the archive',
  putAway: (count: number, text: string) =>
    count === 1 ? 'Archived. It is no longer offered on new invoices.' : `${text} are archived.`,
  takenOut: (count: number, text: string) =>
    count === 1 ? 'It is in use again.' : `${text} are in use again.`,
  lastUsed: (date: string) => `Last used ${date}`,
  neverUsed: 'Not used yet',
  nothingTitle: 'Nothing found',
  nothingHint: 'No card has all of this.',
  archiveEmpty: 'The archive is empty.',
  showAll: 'Show all',
  opening: 'Opening…',
  currency: 'Currency',
  ownCurrency: 'Your own',
  merging: {
    open: 'Merge',
    keep: 'Stays',
    run: 'Merge',
    cancel: 'Cancel',
    documents: (count: number, text: string) =>
      count === 0 ? 'No documents' : count === 1 ? 'One document' : `${text} documents`,
    moved: (count: number, text: string) =>
      count === 0 ? 'No document moves.' : count === 1 ? 'One document moves.' : `${text} documents move.`,
    taken: (fields: string) => `It takes over: ${fields}.`,
    gone: (count: number, text: string) => (count === 1 ? 'One card goes.' : `${text} cards go.`),
  },
}
