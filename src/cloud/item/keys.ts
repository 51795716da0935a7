import type { EntryNumber } from '../../sync/scalars'

/** Partitions of one workspace. */
export const logPartition = (workspace: string): string => `${workspace}#log`
export const documentsPartition = (workspace: string): string => `${workspace}#documents`

/** Sorts after every entry and before every snapshot part. */
export const metaKey = 'meta'
/** How far the readable copies are; no document key begins with `!`. */
export const copiedKey = '!copied'

export const snapshotKey = (id: string, part: number): string => `snapshot#${id}#${part}`

/** Twelve digits, so that the order of texts is the order of numbers. @param number 1 to 999,999,999,999 */
export const entryKey = (number: EntryNumber): string => String(number).padStart(12, '0')

/** @returns undefined for a sort key that is no entry's */
export function entryNumberIn(key: unknown): EntryNumber | undefined {
  if (typeof key !== 'string' || !/^\d{12}$/.test(key)) return undefined
  return Number(key) || undefined
}
