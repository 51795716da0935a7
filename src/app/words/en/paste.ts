import type { CheckResult } from '../../../messages/protocol'
import type { Recognised } from '../../../session/life/known-keys'
import type { CredentialField, Finding, FindingCode } from '../../../session/reading/findings'
import type { RefusedEndpoint } from '../../../session/place/endpoint'
import type { FieldStatus } from '../../../session/reading/found-set'
import type { SessionFault } from '../../../sync/fault'

interface Verdict {
  readonly title: string
  /** The next step. */
  readonly text: string
}

const field: Record<CredentialField, string> = {
  'key-id': 'access key ID',
  secret: 'secret access key',
  token: 'session token',
}

/** Words of the paste sheet. */
export const paste = {
  title: 'Refresh AWS credentials',
  steps: [
    'In AWS Academy, open your Learner Lab and press Start Lab. Wait for the green dot.',
    'Press AWS Details.',
    'Beside AWS CLI, press Show.',
    'Copy the whole block, from [default] to its end.',
  ],
  /** Names on the drawings, as AWS Academy writes them in any language. */
  drawn: { startLab: 'Start Lab', details: 'AWS Details', cli: 'AWS CLI', show: 'Show' },
  stepsTitle: 'Where to find them',
  credentials: 'Paste credentials',
  credentialsHint: 'Read on this device only, sealed as soon as you press Update Credentials.',
  placeholder: '[default]\naws_access_key_id=…\naws_secret_access_key=…\naws_session_token=…',
  paste: 'Paste',
  pasteRefused: 'The browser did not hand over the clipboard. Press and hold in the box, then choose Paste.',
  region: 'Region',
  regionError: 'A region looks like us-east-1.',
  table: 'Table',
  tableError: '3 to 255 letters, digits, dots, dashes or underscores.',
  timeLeft: 'Time left in the lab',
  timeLeftHint: 'Hours and minutes',
  timeLeftError: 'Type it like 3:25, at most 36 hours.',
  timeLeftFromText: 'The text says when it ends.',
  timeLeftNone: 'Long-lived keys have no end.',
  update: 'Update Credentials',
  checking: 'Checking with AWS…',
  creating: 'Creating the table…',
  framed:
    'Tidebill runs inside another page here. For your safety it takes credentials in a window of its own only.',

  found: 'What was found',
  fieldNames: { keyId: 'Access key ID', secret: 'Secret access key', token: 'Session token' },
  status: {
    found: 'Found',
    missing: 'Missing',
    wrong: 'Not right',
    'not-needed': 'Not needed',
  } satisfies Record<FieldStatus, string>,
  more: 'Workspace and endpoint',
  workspace: 'Workspace',
  workspaceHint: 'One set of books in the table. Another name opens other books.',
  workspaceError: '1 to 40 small letters, digits or dashes.',
  endpoint: 'Endpoint',
  endpointHint: 'Empty: AWS itself',
  endpointErrors: {
    'not-a-url': 'This is no address. It looks like https://dynamodb.us-east-1.amazonaws.com.',
    scheme: 'An address here begins with https://.',
    'plain-http': 'Over plain http anybody on the way could read along. Use https://.',
    'user-in-url': 'Leave name and password out of the address.',
    'query-in-url': 'Leave out what follows ? or #.',
    'not-dynamodb': 'This address of Amazon’s is not DynamoDB.',
  } satisfies Record<RefusedEndpoint, string>,
  profile: 'Profile',
  pickProfile: 'Which profile?',
  unnamed: (place: number) => `Set ${place}`,
  ends: (when: string) => `Ends ${when}`,

  findings: {
    'nothing-found': () => 'There are no credentials in this text. Copy the whole block beside AWS CLI.',
    'too-large': () => 'That is far more text than a credentials block. Copy the block alone.',
    'several-profiles': () => 'There is more than one set in this text: choose one.',
    'missing-key-id': () => 'The access key ID is missing. Copy the whole block.',
    'missing-secret': () => 'The secret access key is missing. Copy the whole block.',
    'missing-token': () => 'The session token is missing. Copy the block to its very end.',
    'key-id-cut-short': ({ length, expected }) =>
      `The access key ID is cut short: ${length} of ${expected} characters.`,
    'secret-cut-short': ({ length, expected }) =>
      `The secret access key is cut short: ${length} of ${expected} characters.`,
    'token-cut-short': () => 'The session token is cut short. Copy the block to its very end.',
    'token-odd-length': () => 'The session token has an odd length: a character may be missing.',
    'secret-too-long': ({ length, expected }) =>
      `The secret access key is too long: ${length} instead of ${expected} characters.`,
    placeholder: ({ field: name }) => `The ${field[name]} is only a placeholder. Copy the real block.`,
    'masked-secret': ({ field: name }) =>
      `The ${field[name]} is hidden behind stars. Press Show before you copy.`,
    'odd-characters': ({ field: name }) => `The ${field[name]} has characters that it can’t have.`,
    'mixed-sets': ({ field: name }) => `Two different sets are mixed: there are two of the ${field[name]}.`,
    'key-and-secret-swapped': () =>
      'The access key ID and the secret stood the wrong way round. That was put right.',
    'long-lived': () =>
      'These keys never end by themselves. They work, but whoever gets them has them for good. Keys for this one table are safer.',
    'unusual-key-id': () => 'This is no AWS access key ID. Fine for a table that is not at AWS.',
    'bad-region': () => 'The region in the text is none, so it was left out.',
    'bad-endpoint': () => 'The endpoint in the text is no usable address, so it was left out.',
    'bad-expiration': () => 'The end in the text is no date, so it was left out.',
  } satisfies { [Code in FindingCode]: (finding: Extract<Finding, { code: Code }>) => string },

  local: 'This is a lab on your own machine, not AWS.',
  localConfirm: (endpoint: string) => `Send my changes to ${endpoint}`,
  other: 'This address is not Amazon’s. Whoever runs it gets these credentials and all your documents.',
  otherConfirm: (endpoint: string) => `I know ${endpoint} and trust it`,
  confirmNeeded: 'Confirm the address first.',
  pasteNeeded: 'Paste the credentials first.',

  recognised: {
    new: '',
    'kept-end': 'You pasted this key before: its end stays as it was.',
    'already-ended': 'AWS ended this key before. It is tried once more.',
  } satisfies Record<Recognised, string>,

  connected: 'AWS connected',
  connectedAccount: (account: string) => `AWS connected to account ${account}`,

  verdicts: {
    connected: { title: 'Connected', text: '' },
    'table-missing': {
      title: 'The credentials work, but the table is not there',
      text: 'Create it now, or change the table or region above. On-demand billing: an idle table costs next to nothing.',
    },
    'wrong-schema': {
      title: 'This table belongs to something else',
      text: 'Its keys are not pk and sk as text. Type another table name above; a new one can be created.',
    },
    'not-allowed': {
      title: 'These credentials may not do that',
      text: 'Ask whoever owns the account to add this action to their policy:',
    },
    'session-over': { title: 'AWS refused these credentials', text: '' },
    clock: {
      title: 'This device’s clock is wrong',
      text: 'Set the date and time, best automatically, then press Update Credentials again.',
    },
    'not-renewed': { title: 'The credentials URL gave no credentials', text: '' },
    unreachable: {
      title: 'AWS can’t be reached',
      text: 'There is no network, something blocks it, or the region is wrong. Nothing was changed; try again.',
    },
    'other-account': {
      title: 'This is another AWS account',
      text: 'Your changes would go to a different account than last time.',
    },
    storage: {
      title: 'This device’s storage failed',
      text: 'The credentials could not be kept. Allow site data for this page and free some space, then try again.',
    },
    failed: { title: 'AWS answered with an error', text: 'Nothing was changed. Try again in a moment.' },
  } satisfies Record<CheckResult['kind'], Verdict>,
  over: {
    'no-credentials': 'They are incomplete. Copy the whole block again.',
    expired: 'Their time is up. Press Start Lab again and copy the new block.',
    'lab-ended': 'The lab was ended, or its budget is spent. Press Start Lab again and copy the new block.',
    rejected: 'AWS does not know them. Copy the whole block again.',
    signature: 'The secret does not belong to the access key ID. Copy the whole block again.',
  } satisfies Record<SessionFault, string>,
  accounts: (now: string, before: string) => `Account ${now}; last time it was ${before}.`,
  useAccount: (account: string) => `Use account ${account}`,
  createTable: 'Create the table',
  createIn: (account: string) => `These keys are of account ${account}.`,
  noAnswer: 'The background worker did not answer. Reload the page and try again.',
  sealFailed:
    'The credentials could not be kept on this device. Allow site data for this page, then try again.',
}
