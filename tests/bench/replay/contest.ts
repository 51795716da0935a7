/** Somebody who brings documents that were written without a network to a server, and from there to a second device. */
export interface Contestant {
  readonly name: string
  /**
   * Sends so many documents from a device of its own and gets them on a second one.
   * @param time tells one run from the others
   */
  exchange(count: number, time: number): Promise<Readonly<Record<string, number>>>
  /** Gets so many documents, which lie on the server already, on a device that has none. */
  receive(count: number): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
}

/** One direction of an exchange; the time is from the beginning of the work. */
interface Done {
  readonly requests: number
  readonly bytes: number
  readonly ms: number
}

export const sentFigures = ({ requests, bytes, ms }: Done) => ({
  'replay: ms until durable': ms,
  'replay: requests until durable': requests,
  'replay: bytes up until durable': bytes,
})

export const receivedFigures = ({ requests, bytes, ms }: Done) => ({
  'second device: ms until in IndexedDB': ms,
  'second device: requests': requests,
  'second device: bytes down': bytes,
})
