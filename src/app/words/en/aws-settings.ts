import type { RefusedUrl } from '../../../session/refresh/credentials-url'

/** Words of the AWS settings. Figures come formatted for the locale. */
export const awsSettings = {
  sessionTitle: 'Session',
  test: 'Test connection',
  key: 'Access key',
  cancel: 'Cancel',
  forget: 'Forget credentials',
  forgetAsk: 'Forget the credentials?',
  forgetText: 'They are deleted from this device. Your invoices stay, and waiting changes keep waiting.',
  forgetDo: 'Forget',
  forgotten: 'Credentials forgotten',

  remindTitle: 'Reminders',
  remindText: '30 and 5 minutes before a session ends, Tidebill says so while it is open anywhere.',
  remindAllowed: 'As a notification of this device.',
  remindAllow: 'Allow notifications',
  remindRefused: 'Notifications are blocked in the browser’s settings, so the page itself says it.',
  remindCalendar: 'Calendar reminder (.ics)',

  stepsTitle: 'Where to find the credentials',
  withoutTitle: 'What works without AWS',
  without: [
    'Writing, editing and issuing invoices',
    'Payments, printing and search',
    'Everything you see here, also after a restart',
  ],
  withoutNot: 'What needs AWS: the copy in your table, and your other devices.',

  urlTitle: 'Credentials URL',
  urlText:
    'For a real account: an address of your own over HTTPS that answers with temporary credentials, as AWS’s containers do. They are fetched before the last ones end, so no paste is needed.',
  urlSet: 'Credentials are renewed by the URL that was set.',
  urlOpen: 'Use a credentials URL',
  url: 'Credentials URL',
  urlErrors: {
    'not-a-url': 'This is no address. It looks like https://keys.example.com/aws.',
    scheme: 'An address here begins with https://.',
    'plain-http': 'Over plain http anybody on the way could read the credentials. Use https://.',
    'user-in-url': 'Leave name and password out of the address; use the bearer token.',
  } satisfies Record<RefusedUrl, string>,
  bearer: 'Bearer token',
  bearerHint: 'Sent as Authorization. Sealed on this device like the credentials. May stay empty.',
  bearerError: 'A token has no spaces or line breaks.',
  urlConnect: 'Connect',

  keepTitle: 'Where the key is kept',
  keepInTabs: 'In open tabs only: closing them forgets the credentials',
  keepHint:
    'The credentials lie on this device encrypted, their key beside them in the browser, where no script can read it out. With this on the key lives in the memory of open tabs alone, and nothing is sent after the last one is closed.',
  keepFailed: 'The key could not be moved. Nothing was changed.',

  devicesTitle: 'Devices',
  devicesNone: 'Devices show up here once they have been connected to the table.',
  device: 'Name of this device',
  thisDevice: 'This device',
  unnamed: 'Without a name',
  series: (series: string) => (series === '' ? 'Numbers without a letter' : `Numbers with ${series}`),
  since: (date: string) => `Since ${date}`,

  copiesTitle: 'Readable copies',
  copiesText:
    'For the AWS console and other programs every document also lies in the table by itself. Where somebody changed or deleted some of that by hand, Tidebill writes it again.',
  copiesRebuild: 'Rebuild readable copies',
  copiesAsked: 'The copies are written again in the next round',

  eraseTitle: 'Erase this device',
  eraseText:
    'Deletes everything that Tidebill keeps in this browser: invoices, settings, credentials. What is in the table stays there and comes back with one paste.',
  erase: 'Erase this device',
  eraseAsk: 'Erase everything on this device?',
  eraseUnsent: (count: number, text: string) =>
    count === 1
      ? 'One document has changes that are on this device only. They will be gone for good.'
      : `${text} documents have changes that are on this device only. They will be gone for good.`,
  eraseOthers: 'Other workspaces on this device are erased as well.',
  eraseAgree: 'Erase them all the same',
  eraseDo: 'Erase',
  eraseFailed: 'Not everything could be erased. Close other tabs of Tidebill and try again.',

  log: 'Sync log',
  logNone: 'Nothing was exchanged yet.',
  logFault:
    'The last round ended because this device’s storage is full or failed. It could not be noted below.',
}
