declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

/** `<kind>#<id>`: names a document on the device, in the log and as the sort key of its readable copy. */
export type DocumentKey = Branded<string, 'DocumentKey'>
/** Names one batch for ever; also the version of every document that the batch made. */
export type BatchId = Branded<string, 'BatchId'>
/** Names one installed copy of the app. */
export type DeviceId = Branded<string, 'DeviceId'>
/** Named once, when the log is begun; stands as predecessor of its first entry. */
export type Root = Branded<string, 'Root'>

/** Milliseconds since 1970, UTC. */
export type Instant = number
/** Place in the log, from 1. Twelve decimal digits on the table. */
export type EntryNumber = number

/** DynamoDB takes sort keys of up to 1,024 bytes; ids are made by the app and far shorter. */
const keyPattern = /^[a-z][a-z0-9-]{0,39}#[\w.:~-]{1,200}$/
const idPattern = /^[\w.:~-]{1,100}$/

/** @throws RangeError for a kind or id that would not survive as a DynamoDB sort key. */
export function documentKey(kind: string, id: string): DocumentKey {
  const key = `${kind}#${id}`
  if (!keyPattern.test(key)) throw new RangeError(`not a document key: ${key.slice(0, 80)}`)
  return key as DocumentKey
}

export const isDocumentKey = (text: unknown): text is DocumentKey =>
  typeof text === 'string' && keyPattern.test(text)

/** For batch ids, device ids and roots alike: what comes from the table or from storage is checked before it is believed. */
export const isId = (text: unknown): text is string => typeof text === 'string' && idPattern.test(text)

export const kindOf = (key: DocumentKey): string => key.slice(0, key.indexOf('#'))
export const idOf = (key: DocumentKey): string => key.slice(key.indexOf('#') + 1)

const checked =
  <T extends string>(name: string) =>
  (text: string): T => {
    if (!isId(text)) throw new RangeError(`not a ${name}`)
    return text as T
  }
/** @throws RangeError unless 1 to 100 letters, digits or `_ . : ~ -`. */
export const batchId = checked<BatchId>('batch id')
/** @throws RangeError as {@link batchId}. */
export const deviceId = checked<DeviceId>('device id')
/** @throws RangeError as {@link batchId}. */
export const rootOf = checked<Root>('root')
