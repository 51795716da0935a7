import type { EntryNumber } from '../sync/scalars'

/** Numbers are padded so that they sort as text, all of them before `meta`. */
const digits = 12

export const logPartition = (workspace: string): string => `${workspace}#log`
export const documentsPartition = (workspace: string): string => `${workspace}#documents`
export const entryKey = (number: EntryNumber): string => String(number).padStart(digits, '0')
export const metaKey = 'meta'
export const copiedKey = '!copied'
export const partKey = (id: string, part: number): string => `snapshot#${id}#${part}`
