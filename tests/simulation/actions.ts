/** A history is a list of these; `sync-histories` and random seeds are written in the same words. */
export type RequestFault = 'lost' | 'lostAnswer' | 'zombie' | 'sdk' | 'throttle' | 'expire'

export type Action =
  /** Changes one field, or deletes the document. Each edit writes a value that nobody ever wrote. */
  | { readonly do: 'edit'; readonly device: number; readonly doc: string; readonly field: string }
  /** Adds a line with an id of its own to a document's list, or changes, removes or moves the line at `at`. */
  | {
      readonly do: 'line'
      readonly device: number
      readonly doc: string
      readonly how: LineEdit
      readonly at: number
    }
  /** A person settles the oldest open conflict on the device: keeps what stands, or sets the field anew. */
  | { readonly do: 'settle'; readonly device: number; readonly keeps: boolean }
  /** Writes what the table refuses into a document that is the device's own. */
  | { readonly do: 'poison'; readonly device: number }
  /** Makes documents of some 30 kB each, of which three fit an entry. */
  | { readonly do: 'large'; readonly device: number; readonly documents: number }
  /** Issues a new invoice in the device's own series. */
  | { readonly do: 'issue'; readonly device: number }
  /** A whole round without interruption. */
  | { readonly do: 'run'; readonly device: number; readonly trust: Trust }
  /** Starts a round that is taken step by step; a second one beside it is a second worker. */
  | { readonly do: 'start'; readonly device: number; readonly trust: Trust }
  /** One request or one local transaction of worker `worker`. */
  | { readonly do: 'step'; readonly device: number; readonly worker: number; readonly fault?: RequestFault }
  /** Goes on until the worker stands before a call of this port (`append`, `write`, `request` for any of the table). */
  | { readonly do: 'until'; readonly device: number; readonly worker: number; readonly port: string }
  /** A person agrees to merge these books into the history that the table now holds, if they are asked. */
  | { readonly do: 'agree'; readonly device: number }
  /** A person cancels what is under way on the device. */
  | { readonly do: 'stop'; readonly device: number }
  /** All workers of the device die where they stand. */
  | { readonly do: 'kill'; readonly device: number }
  /** A copy of the device's storage wakes up as another device. */
  | { readonly do: 'clone'; readonly device: number }
  | { readonly do: 'save' }
  | { readonly do: 'back' }
  /** The account is emptied. */
  | { readonly do: 'reset' }
  /** Writes a snapshot and trims, as a task of its own taken step by step (`start` for a whole one: `run`). */
  | { readonly do: 'compact'; readonly device: number; readonly whole: boolean }
  /** The device is gone for good. */
  | { readonly do: 'lose'; readonly device: number }
  /** The device's clock jumps, in milliseconds. */
  | { readonly do: 'clock'; readonly device: number; readonly by: number }
  /** A delayed request arrives. */
  | { readonly do: 'arrive' }
  /** Somebody's program writes an entry that nobody can read. */
  | { readonly do: 'garbage' }
  /** Somebody deletes an entry by hand: the one `back` entries before the last. */
  | { readonly do: 'hole'; readonly back: number }
  /** Somebody deletes `meta` by hand. */
  | { readonly do: 'unmeta' }

/**
 * What the worker remembers of its last check of the history: nothing, `fresh` (the append may go before the pull), or
 * `lately` (a round that has nothing to send reads only what is new); or it has just begun, and had asked for the log before (`ahead`);
 * or it is `fresh`, and its line so `slow` that it is not any more once something was appended.
 */
export type Trust = 'none' | 'fresh' | 'lately' | 'ahead' | 'slow'
const trusts: readonly Trust[] = ['none', 'fresh', 'lately', 'ahead', 'slow']

export type LineEdit = 'add' | 'change' | 'remove' | 'move'

/** The words of `edit 0 K a; run 0 0; start 0 1; step 0 x7 lost`. @throws Error for words that mean nothing */
export function parseHistory(text: string): Action[] {
  return text
    .split(';')
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .flatMap(parseOne)
}

function parseOne(words: string): Action[] {
  const [verb = '', first = '', ...rest] = words.split(/\s+/)
  const [deviceText = '0', workerText = '0'] = first.split('.')
  const device = Number(deviceText || '0')
  switch (verb) {
    case 'edit':
      return [{ do: 'edit', device, doc: rest[0] ?? 'K', field: rest[1] ?? 'a' }]
    case 'line':
      return [{ do: 'line', device, doc: rest[0] ?? 'K', how: lineEdit(rest[1]), at: Number(rest[2] ?? 0) }]
    case 'run':
    case 'start':
      return [{ do: verb, device, trust: trusts[Number(rest[0] ?? 0)] ?? 'none' }]
    case 'until':
      return [{ do: 'until', device, worker: Number(workerText), port: rest[0] ?? 'request' }]
    case 'step': {
      const times = Number(rest.find((word) => /^x\d+$/.test(word))?.slice(1) ?? 1)
      const fault = rest.find((word) => !/^x\d+$/.test(word)) as RequestFault | undefined
      const step: Action = { do: 'step', device, worker: Number(workerText), ...(fault ? { fault } : {}) }
      return Array.from({ length: times }, () => step)
    }
    case 'kill':
    case 'agree':
    case 'stop':
    case 'clone':
    case 'lose':
    case 'issue':
    case 'poison':
      return [{ do: verb, device }]
    case 'large':
      return [{ do: 'large', device, documents: Number(rest[0] ?? 1) }]
    case 'settle':
      return [{ do: 'settle', device, keeps: rest[0] === 'keep' }]
    case 'hole':
      return [{ do: 'hole', back: Number(first || 1) }]
    case 'compact':
      return [{ do: 'compact', device, whole: rest[0] === 'whole' }]
    case 'clock':
      return [{ do: 'clock', device, by: Number(rest[0]) }]
    case 'save':
    case 'back':
    case 'reset':
    case 'arrive':
    case 'garbage':
    case 'unmeta':
      return [{ do: verb }]
    default:
      throw new Error(`no such action: ${words}`)
  }
}

function lineEdit(word: string | undefined): LineEdit {
  if (word === 'add' || word === 'change' || word === 'remove' || word === 'move') return word
  throw new Error(`no such edit of a line: ${String(word)}`)
}

/** The inverse of {@link parseHistory}, so that a failing seed can be pinned as text. */
export function historyText(actions: readonly Action[]): string {
  return actions.map(text).join('; ')
}

function text(action: Action): string {
  switch (action.do) {
    case 'edit':
      return `edit ${action.device} ${action.doc} ${action.field}`
    case 'line':
      return `line ${action.device} ${action.doc} ${action.how} ${action.at}`
    case 'until':
      return `until ${action.device}${action.worker ? `.${action.worker}` : ''} ${action.port}`
    case 'run':
    case 'start':
      return `${action.do} ${action.device} ${trusts.indexOf(action.trust)}`
    case 'step':
      return `step ${action.device}${action.worker ? `.${action.worker}` : ''}${action.fault ? ` ${action.fault}` : ''}`
    case 'kill':
    case 'agree':
    case 'stop':
    case 'clone':
    case 'lose':
    case 'issue':
    case 'poison':
      return `${action.do} ${action.device}`
    case 'large':
      return `large ${action.device} ${action.documents}`
    case 'settle':
      return `settle ${action.device}${action.keeps ? ' keep' : ''}`
    case 'hole':
      return `hole ${action.back}`
    case 'compact':
      return `compact ${action.device}${action.whole ? ' whole' : ''}`
    case 'clock':
      return `clock ${action.device} ${action.by}`
    case 'save':
    case 'back':
    case 'reset':
    case 'arrive':
    case 'garbage':
    case 'unmeta':
      return action.do
  }
}
