import { isObject } from '../../sync/json'
import type { KeptDocument } from '../../sync/take-back'
import { backupFormat, backupVersion, blockLines, chained, parsed, readKept } from './backup-format'

/**
 * Why a file is not restored. `not-a-backup`: something else. `newer-version`: a newer app wrote it. `cut`: its end is missing.
 * `changed`: it is not as it was written.
 */
export type BackupFault = 'not-a-backup' | 'newer-version' | 'cut' | 'changed'

export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'

  constructor(readonly fault: BackupFault) {
    super(`the backup is refused: ${fault}`)
  }
}

/** A longer first line is no backup's, and a longer line no document's. */
const longestHead = 10_000
const longestLine = 64_000_000

/** Lines of a file, the one behind the last line feed too unless it is empty. */
async function* linesOf(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const reader = file.stream().getReader()
  let rest = ''
  let longest = longestHead
  for (;;) {
    const { done, value } = await reader.read()
    const lines = (rest + decoded(decoder, value)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      yield line
      longest = longestLine
    }
    if (rest.length > longest) throw new BackupRefused(longest === longestHead ? 'not-a-backup' : 'changed')
    if (!done) continue
    if (rest !== '') yield rest
    return
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw new BackupRefused('changed')
  }
}

function checkHead(line: string | undefined): void {
  const head = line?.endsWith('[') === true ? parsed(`${line}]}`) : undefined
  if (!isObject(head) || head['format'] !== backupFormat) throw new BackupRefused('not-a-backup')
  const version = head['version']
  if (typeof version !== 'number') throw new BackupRefused('changed')
  if (version > backupVersion) throw new BackupRefused('newer-version')
}

/**
 * The documents of a backup, block by block; whoever stops before the end has no word for what came before. The file is read as
 * a stream and is never in memory whole.
 *
 * @throws BackupRefused where the file is not one, or not as it was written
 */
export async function* readBackup(file: Blob): AsyncGenerator<readonly KeptDocument[]> {
  const lines = linesOf(file)
  const first = await lines.next()
  checkHead(first.done === true ? undefined : first.value)
  let block: string[] = []
  let digest = ''
  let count = 0
  let end: string | undefined
  // A comma says that another document follows; without it the end does.
  let isLast = false
  for await (const line of lines) {
    if (end !== undefined) throw new BackupRefused('changed')
    if (line.startsWith(']')) {
      end = line
      continue
    }
    if (isLast) throw new BackupRefused('changed')
    isLast = !line.endsWith(',')
    block.push(isLast ? line : line.slice(0, -1))
    if (block.length < blockLines) continue
    digest = await chained(digest, block)
    count += block.length
    yield read(block)
    block = []
  }
  if (end === undefined) throw new BackupRefused('cut')
  if (block.length > 0) {
    digest = await chained(digest, block)
    count += block.length
  }
  const told = parsed(`{"documents":[${end}`)
  if (!isObject(told)) throw new BackupRefused('cut')
  if (told['count'] !== count || told['digest'] !== digest) throw new BackupRefused('changed')
  yield read(block)
}

function read(block: readonly string[]): readonly KeptDocument[] {
  return block.map((line) => {
    const kept = readKept(line)
    // The last line of a file that was cut is half a document.
    if (kept === undefined) throw new BackupRefused(parsed(line) === undefined ? 'cut' : 'changed')
    return kept
  })
}
