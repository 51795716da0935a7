import type { Wait } from '../../../reports/days-to-pay'
import type { Age } from '../../../reports/outstanding'
import type { Grain } from '../../../reports/period'
import type { PeriodChoice } from '../../pages/analytics/period-choice'

/** Words of the reports. Functions take what is already formatted for the locale. */
export const analytics = {
  title: 'Analytics',
  controls: 'What is reckoned',
  period: 'Period',
  periods: {
    'this-year': 'This year',
    'last-year': 'Last year',
    'last-12-months': 'Last 12 months',
    'this-quarter': 'This quarter',
    'last-quarter': 'Last quarter',
    'this-month': 'This month',
    'last-month': 'Last month',
    all: 'All time',
    own: 'From … to …',
  } satisfies Record<PeriodChoice, string>,
  from: 'From',
  to: 'To',
  grain: 'Sums by',
  grains: { month: 'Month', quarter: 'Quarter', year: 'Year' } satisfies Record<Grain, string>,
  asOf: 'Open as of',
  currency: 'Currency',
  oneCurrency: (text: string) => `${text}. Currencies are never added together.`,
  opening: 'Reading the documents…',
  read: (count: string) => `Reading the documents: ${count}`,
  failed: 'The reports could not be made.',
  retry: 'Try again',
  unreadable: (count: number, text: string) =>
    count === 1
      ? 'One issued document has a figure that can’t be read. It is in no sum here.'
      : `${text} issued documents have a figure that can’t be read. They are in no sum here.`,
  emptyTitle: 'Nothing to report yet',
  emptyText: 'Reports are made from issued invoices on this device. Issue the first one and they fill.',
  emptyAction: 'Write an invoice',
  nothingInPeriod: 'Nothing in this period.',
  nothingOpen: 'Nothing is open.',

  view: (title: string) => `How to show “${title}”`,
  chart: 'Chart',
  table: 'Table',
  csv: 'CSV',
  csvOf: (title: string) => `Download “${title}” as CSV`,
  total: 'Total',
  documents: 'Documents',
  showDocuments: (label: string) => `Show the documents of ${label}`,
  barHint: 'Press a bar to see the documents behind it.',
  chartOf: (title: string, series: string, count: string) =>
    `${title}: ${series}, ${count} bars. The table has the same figures.`,

  turnover: {
    title: 'Issued and received',
    hint: 'Issued by date of issue, received by the day on which the money moved.',
    sum: (issued: string, received: string) => `${issued} issued, ${received} received`,
    period: 'Period',
    net: 'Net',
    tax: 'Tax',
    issued: 'Issued',
    received: 'Received',
  },
  outstanding: {
    title: 'Outstanding by age',
    hint: (date: string) => `What was still to be paid at the end of ${date}.`,
    sum: (amount: string) => `${amount} open`,
    age: 'Age',
    open: 'Open',
    ages: {
      'not-due': 'Not due yet',
      '1-30': '1–30 days late',
      '31-60': '31–60 days late',
      '61-90': '61–90 days late',
      'over-90': 'Over 90 days late',
      credit: 'Owed to customers',
    } satisfies Record<Age, string>,
    shortAges: {
      'not-due': 'Not due',
      '1-30': '1–30',
      '31-60': '31–60',
      '61-90': '61–90',
      'over-90': '> 90',
      credit: 'Credit',
    } satisfies Record<Age, string>,
  },
  customers: {
    title: 'Best customers',
    hint: 'By what was issued to them in the period.',
    sum: (count: number, text: string) => (count === 1 ? 'One customer' : `${text} customers`),
    customer: 'Customer',
    issued: 'Issued',
    open: 'Open',
    nameless: 'Without a name',
    shown: (shown: string, all: string) => `The first ${shown} of ${all} are shown. The CSV has all of them.`,
  },
  daysToPay: {
    title: 'Days to pay',
    hint: 'From issue to the payment that settled the invoice, over the invoices settled in the period.',
    sum: (average: string, median: string) => `${average} days on average, median ${median}`,
    onTime: (onTime: string, all: string) => `${onTime} of ${all} were paid in time.`,
    undated: (count: number, text: string) =>
      count === 1
        ? 'One paid invoice is left out: a payment has no date.'
        : `${text} paid invoices are left out: a payment has no date.`,
    wait: 'Days',
    invoices: 'Invoices',
    waits: {
      '0-7': '0–7',
      '8-14': '8–14',
      '15-30': '15–30',
      '31-60': '31–60',
      '61-90': '61–90',
      'over-90': 'Over 90',
    } satisfies Record<Wait, string>,
  },
  taxes: {
    title: 'Tax by rate',
    hint: 'By date of issue. Credit notes give tax back.',
    sum: (amount: string) => `${amount} tax`,
    period: 'Period',
    tax: 'Tax',
    rate: 'Rate',
    taxable: 'Taxable',
    amount: 'Amount',
    other: 'Other rates',
  },
}
