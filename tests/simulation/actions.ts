/** A history is a list of these; `sync-histories` and random seeds are written in the same words. */
export type RequestFault = 'lost' | 'lostAnswer' | 'zombie' | 'sdk' | 'throttle' | 'expire' | 'late'

export type Action =
  /** Changes one field, or deletes the document. Each edit writes a value that nobody ever wrote. */
  | { readonly do: 'edit'; readonly device: number; readonly doc: string; readonly field: string }
  /** Issues a new invoice in the device's own series. */
  | { readonly do: 'issue'; readonly device: number }
  /** A whole round without interruption; `short`: the append may go before the pull. */
  | { readonly do: 'run'; readonly device: number; readonly short: boolean }
  /** Starts a round that is taken step by step; a second one beside it is a second worker. */
  | { readonly do: 'start'; readonly device: number; readonly short: boolean }
  /** One request or one local transaction of worker `worker`. */
  | { readonly do: 'step'; readonly device: number; readonly worker: number; readonly fault?: RequestFault }
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
    case 'run':
    case 'start':
      return [{ do: verb, device, short: rest[0] === '1' }]
    case 'step': {
      const times = Number(rest.find((word) => /^x\d+$/.test(word))?.slice(1) ?? 1)
      const fault = rest.find((word) => !/^x\d+$/.test(word)) as RequestFault | undefined
      const step: Action = { do: 'step', device, worker: Number(workerText), ...(fault ? { fault } : {}) }
      return Array.from({ length: times }, () => step)
    }
    case 'kill':
    case 'clone':
    case 'lose':
    case 'issue':
      return [{ do: verb, device }]
    case 'compact':
      return [{ do: 'compact', device, whole: rest[0] === 'whole' }]
    case 'clock':
      return [{ do: 'clock', device, by: Number(rest[0]) }]
    case 'save':
    case 'back':
    case 'reset':
    case 'arrive':
      return [{ do: verb }]
    default:
      throw new Error(`no such action: ${words}`)
  }
}

/** The inverse of {@link parseHistory}, so that a failing seed can be pinned as text. */
export function historyText(actions: readonly Action[]): string {
  return actions.map(text).join('; ')
}

function text(action: Action): string {
  switch (action.do) {
    case 'edit':
      return `edit ${action.device} ${action.doc} ${action.field}`
    case 'run':
    case 'start':
      return `${action.do} ${action.device} ${action.short ? 1 : 0}`
    case 'step':
      return `step ${action.device}${action.worker ? `.${action.worker}` : ''}${action.fault ? ` ${action.fault}` : ''}`
    case 'kill':
    case 'clone':
    case 'lose':
    case 'issue':
      return `${action.do} ${action.device}`
    case 'compact':
      return `compact ${action.device}${action.whole ? ' whole' : ''}`
    case 'clock':
      return `clock ${action.device} ${action.by}`
    case 'save':
    case 'back':
    case 'reset':
    case 'arrive':
      return action.do
  }
}
