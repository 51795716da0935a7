import type { Answer, Remote } from './ports'

/** What a round did, for the sync log and the status line. Counts only; nothing of what the documents say. */
export interface RoundReport {
  requests: number
  entriesReceived: number
  documentsReceived: number
  entriesSent: number
  documentsSent: number
  bytesReceived: number
  bytesSent: number
  merged: number
  conflicts: number
  copies: number
  parked: number
}

export const emptyReport = (): RoundReport => ({
  requests: 0,
  entriesReceived: 0,
  documentsReceived: 0,
  entriesSent: 0,
  documentsSent: 0,
  bytesReceived: 0,
  bytesSent: 0,
  merged: 0,
  conflicts: 0,
  copies: 0,
  parked: 0,
})

/** The same remote, with every request counted. */
export function countRequests(remote: Remote, report: () => RoundReport): Remote {
  const counted =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<Answer<T>>) =>
    (...args: Args) => {
      report().requests++
      return call(...args)
    }
  return {
    readLog: counted(remote.readLog.bind(remote)),
    append: counted(remote.append.bind(remote)),
    createMeta: counted(remote.createMeta.bind(remote)),
    replaceMeta: counted(remote.replaceMeta.bind(remote)),
    readSnapshotPart: counted(remote.readSnapshotPart.bind(remote)),
    putCopy: counted(remote.putCopy.bind(remote)),
    readCopiedMark: counted(remote.readCopiedMark.bind(remote)),
    putCopiedMark: counted(remote.putCopiedMark.bind(remote)),
  }
}
