/** A request for DynamoDB as it came in. */
export interface ReceivedRequest {
  readonly method: string
  /** Path and query, as on the request line. */
  readonly url: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}
