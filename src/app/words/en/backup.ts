import type { BackupFault } from '../../../store/backup/read-backup'

const documents = (count: number, text: string): string =>
  count === 1 ? 'One document' : `${text} documents`

/** Words of backup, restore and storage. Functions take what is already formatted for the locale. */
export const backup = {
  title: 'Back up',
  text: 'One file with everything in your books: invoices, customers, items, settings, and what is still to be settled. No credentials, and nothing that says which device this is.',
  never: 'This device has not made a backup yet.',
  last: (date: string) => `Last backup from this device: ${date}.`,
  make: 'Back up everything',
  making: (count: string) => `Writing ${count} documents`,
  made: (count: number, text: string) => `${documents(count, text)} backed up`,
  failed: 'The backup could not be made.',

  restore: 'Restore',
  restoreText:
    'Brings the documents of a backup into these books. You see first what it comes to; nothing here is overwritten on the quiet.',
  choose: 'Choose a backup…',
  restoreTitle: 'Restore a backup',
  looking: (count: string) => `Reading ${count} documents`,
  restoring: (count: string) => `Restoring ${count} documents`,
  cancel: 'Cancel',
  close: 'Close',
  faults: {
    'not-a-backup': 'This file is no backup of Tidebill. Nothing was changed.',
    'newer-version':
      'This backup was made by a newer version of Tidebill. Update this one, then try again. Nothing was changed.',
    cut: 'The end of this backup is missing: the download or the copy was cut off. Take another copy of the file. Nothing was changed.',
    changed:
      'This backup was changed after it was made, so it can’t be trusted. Take another copy of the file. Nothing was changed.',
  } satisfies Record<BackupFault, string>,
  failedRestore: 'The backup could not be restored. Nothing was changed.',
  outcome: 'What it comes to',
  new: 'New here',
  kinds: {
    invoice: 'Invoices',
    'credit-note': 'Credit notes',
    customer: 'Customers',
    item: 'Items',
    other: 'Other documents',
  },
  same: 'Already the same',
  older: 'Went on here since the backup; stay as they are',
  newer: 'Newer in the backup; taken from it',
  merged: 'Changed on both sides; put together field by field',
  apart: 'Differ, and nothing shows which came first',
  deleted: 'Deleted here since',
  conflicts: (count: number, text: string) =>
    count === 1
      ? 'One value differs on both sides. The later one stands, and both wait for you under Conflicts.'
      : `${text} values differ on both sides. The later ones stand, and both wait for you under Conflicts.`,
  bringBack: 'Bring back what was deleted here',
  mergeApart: 'Put together what differs; else it stays as it is here',
  nothing: 'Everything in this backup is here already.',
  go: 'Restore',
  done: (count: number, text: string) => `${documents(count, text)} restored`,

  import: 'Import',
  importText:
    'Invoices and customers from a spreadsheet (CSV), from Serverless Invoices, from the JSON of another app, or from another DynamoDB table.',
  importGo: 'Import…',

  storage: 'Storage on this device',
  used: (used: string, quota: string) => `${used} used of ${quota} that the browser allows.`,
  usedOnly: (used: string) => `${used} used.`,
  unknown: 'This browser does not say how much is used.',
  kept: 'The browser has promised to keep it until you delete it.',
  notKept: 'The browser may delete it when space runs short, and some do after weeks without a visit.',
  ask: 'Ask the browser to keep it',
  granted: 'The browser keeps your books from now on.',
  refused: 'The browser did not promise it. Installing the app, or visiting it often, helps.',

  nudge: {
    title: 'Your books lie in this browser alone',
    text: 'There is no table and no recent backup. A file takes a second.',
    go: 'Back up',
    later: 'Later',
  },
}
