/** What one request came to on the wire. Goes through the SDK as its request options, to be filled in by the handler. */
export interface Exchange {
  /** Whether the request reached the wire: what fails before cannot be the network's doing. */
  begun: boolean
  bytesSent: number
  bytesReceived: number
  /** Device clock, epoch milliseconds. */
  sentAt: number
  receivedAt: number
  /** The `Date` header, epoch milliseconds; CORS may hide it. */
  serverDate: number | undefined
}

export const newExchange = (): Exchange => ({
  begun: false,
  bytesSent: 0,
  bytesReceived: 0,
  sentAt: 0,
  receivedAt: 0,
  serverDate: undefined,
})
