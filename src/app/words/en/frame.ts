import type { StorageFault } from '../../../store/storage-fault'

interface Advice {
  readonly title: string
  readonly text: string
}

/** Words of the shell: navigation, keys, updates, what went wrong. */
export const frame = {
  name: 'Tidebill',
  navigation: 'Main',
  skip: 'Skip to content',
  pages: {
    invoices: 'Invoices',
    customers: 'Customers',
    items: 'Items',
    analytics: 'Analytics',
    settings: 'Settings',
  },
  newInvoice: 'New invoice',
  notFound: {
    title: 'There is no page at this address',
    text: 'The link may be old, or cut short.',
    back: 'Go to invoices',
  },
  stopped: {
    title: 'This page stopped',
    text: 'What you wrote is safe on this device. The other pages still work.',
    again: 'Try again',
    copy: 'Copy what happened',
    copied: 'Copied. There are no credentials in it.',
    exportAll: 'Export everything',
    notExported: 'The export did not work. Your books are still on this device.',
  },
  notLoaded: {
    title: 'This page could not be loaded',
    text: 'A part of the app is missing: there is no network, or a newer version took its place.',
    reload: 'Reload',
  },
  update: {
    waiting: 'A new version of Tidebill is ready.',
    inForce: 'Tidebill was updated in another window.',
    accept: 'Update now',
    later: 'Later',
    unsaved: 'Something is not saved yet. Save it first, then update.',
  },
  heldUp: {
    title: 'An older version of Tidebill is open in another window',
    text: 'It keeps this one from opening your books. Close that window, or reload it; this page then goes on by itself.',
  },
  writeFault: {
    blocked: 'The last change is not stored: the browser no longer lets this page keep anything.',
    full: 'The last change is not stored: this device is full. Free some space, then try again.',
    lost: 'The last change is not stored: the connection to this device’s storage broke.',
    'newer-version': 'The last change is not stored: a newer version of Tidebill is open. Reload this page.',
    unknown: 'The last change is not stored: this device’s storage failed.',
  } satisfies Record<StorageFault, string>,
  retry: 'Try again',
  storage: {
    blocked: {
      title: 'The browser lets Tidebill keep nothing here',
      text: 'This is probably a private window, or site data is switched off. Tidebill keeps your invoices on this device, so it needs that. Open it in an ordinary window, or allow site data for this address in the browser’s settings.',
    },
    full: {
      title: 'This device is full',
      text: 'Tidebill could not open its books for lack of space. Free some space, then try again. Nothing was deleted.',
    },
    lost: {
      title: 'The connection to this device’s storage broke',
      text: 'That happens when the browser puts a page to sleep. Try again.',
    },
    'newer-version': {
      title: 'A newer version of Tidebill was here',
      text: 'It wrote its books in a way that this version can’t read. Reload to get the newer one; nothing was changed.',
    },
    unknown: {
      title: 'This device’s storage failed',
      text: 'The books could not be opened. Try again; if that does not help, restart the browser. Nothing was deleted.',
    },
  } satisfies Record<StorageFault, Advice>,
  storageAgain: 'Try again',
  saved: 'Everything is saved on this device.',
  notSaved: 'Not everything could be saved.',
  keys: {
    title: 'Keyboard shortcuts',
    new: 'New invoice',
    search: 'Search',
    refresh: 'Refresh AWS credentials',
    help: 'This list',
    save: 'Show that everything is saved',
    issue: 'Issue the invoice you are in',
    undo: 'Take the last step back',
    redo: 'Do it again',
    moveLine: 'Move the line that the cursor is in',
    moveInList: 'Go through a list',
    pick: 'Pick the row; with Shift, all up to it',
    pickAll: 'Pick all rows',
    close: 'Close what is open',
    /** What stands on the keys. */
    control: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt',
    enter: 'Enter',
    escape: 'Esc',
    space: 'Space',
    off: 'The single letters can be switched off in Settings.',
  },
}
