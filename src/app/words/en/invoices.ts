import type { InvoiceKind } from '../../../domain/invoice'
import type { SortKey } from '../../../lists/list-query'
import type { RowState } from '../../../lists/row-state'

const state = {
  draft: 'Draft',
  issued: 'Issued',
  'partly-paid': 'Partly paid',
  paid: 'Paid',
  overpaid: 'Overpaid',
  overdue: 'Overdue',
  void: 'Void',
} satisfies Record<RowState, string>

/** Words of the history list. Functions take what is already formatted for the locale. */
export const invoices = {
  title: 'Invoices',
  newInvoice: 'New invoice',
  search: 'Search invoices',
  searchHint: 'Number, customer, text',
  filter: 'State',
  all: 'All',
  unsynced: 'Not synced',
  filterState: { ...state, draft: 'Drafts' },
  state,
  sort: 'Sort by',
  sortKey: {
    fit: 'Best match',
    date: 'Date',
    number: 'Number',
    customer: 'Customer',
    due: 'Due date',
    total: 'Total',
  } satisfies Record<SortKey | 'fit', string>,
  ascending: 'Ascending',
  descending: 'Descending',
  filterName: 'Filters',
  /** After their number. */
  filtersSet: (count: number): string => (count === 1 ? 'is set' : 'are set'),
  kind: 'Kind',
  kinds: { invoice: 'Invoices', 'credit-note': 'Credit notes' } satisfies Record<InvoiceKind, string>,
  customer: 'Customer',
  pickCustomer: 'Pick one of your customers.',
  from: 'From',
  to: 'To',
  currency: 'Currency',
  any: 'Any',
  clearFilters: 'Clear these filters',
  pick: (number: string, customer: string) => `Select ${number}, ${customer}`,
  bulk: {
    progress: (done: string, all: string) => `${done} of ${all}`,
    markPaid: 'Mark paid',
    markedPaid: (count: number, text: string) =>
      count === 0
        ? 'None of these waits for a payment.'
        : count === 1
          ? 'One invoice is marked as paid today.'
          : `${text} invoices are marked as paid today.`,
    papers: 'PDFs',
    table: 'CSV',
    stop: 'Cancel',
    tabled: (count: number, text: string) =>
      count === 1 ? 'One document in the table.' : `${text} documents in the table.`,
    nothingIssued: 'All of these are drafts: only what was issued has a paper and a place in tables.',
    deleteDrafts: 'Delete drafts',
    draftsDeleted: (count: number, text: string) =>
      count === 0
        ? 'None of these is a draft. What has a number stays in the books.'
        : count === 1
          ? 'One draft is deleted.'
          : `${text} drafts are deleted.`,
  },
  list: 'Invoices and credit notes',
  draft: 'Draft',
  creditNote: 'Credit note',
  noCustomer: 'No customer yet',
  noDate: 'No date',
  due: (date: string) => `Due ${date}`,
  incomplete: 'A figure can’t be read yet',
  sync: {
    waiting: 'Waiting to sync',
    synced: 'Synced',
    parked: 'Refused by the table',
  },
  shown: (count: number, text: string) => (count === 1 ? 'One document' : `${text} documents`),
  outstanding: (amount: string) => `${amount} open`,
  opening: 'Opening…',
  reading: (count: number, text: string) => (count === 1 ? 'One document read…' : `${text} documents read…`),
  emptyTitle: 'Write your first invoice',
  emptyAction: 'Write an invoice',
  emptyImport: 'Import invoices',
  emptyHint: 'No account and no settings: it is kept on this device and works without a network.',
  nothingTitle: 'Nothing found',
  nothingHint: 'No document has all of this.',
  showAll: 'Show all',
  broken: 'The invoices on this device can’t be read.',
  retry: 'Try again',
}
