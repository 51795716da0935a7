import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IssuedSet } from './credential-registry'

/** What the lab remembers between two runs, so that a block pasted yesterday is judged today as AWS would. */
export interface LabMemory {
  readonly account: string
  readonly sets: readonly IssuedSet[]
}

const setsKept = 200

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function readSet(value: unknown): IssuedSet[] {
  if (!isObject(value) || !isObject(value.set)) return []
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = value.set
  if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string') return []
  if (typeof sessionToken !== 'string' || typeof expiresAt !== 'number') return []
  return [{ set: { accessKeyId, secretAccessKey, sessionToken, expiresAt }, ended: value.ended === true }]
}

const fileOf = (folder: string): string => join(folder, 'credentials.json')

/** What was written down in the folder. A missing or damaged file is a lab without memory, not an error. */
export function readLabFile(folder: string): LabMemory | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(fileOf(folder), 'utf8'))
    if (!isObject(value) || typeof value.account !== 'string' || !/^\d{12}$/.test(value.account))
      return undefined
    return { account: value.account, sets: Array.isArray(value.sets) ? value.sets.flatMap(readSet) : [] }
  } catch {
    return undefined
  }
}

/**
 * Writes the whole file or leaves the old one. Only its owner may read it, although its keys open nothing but this lab.
 * @throws Error when the folder cannot be written.
 */
export function writeLabFile(folder: string, memory: LabMemory): void {
  const fresh = `${fileOf(folder)}.new`
  const text = JSON.stringify({ account: memory.account, sets: memory.sets.slice(-setsKept) }, undefined, 2)
  writeFileSync(fresh, text, { mode: 0o600 })
  renameSync(fresh, fileOf(folder))
}
