/** What an error of the SDK says of the service's answer. */
export interface ServiceError {
  /** The service's name for it, e.g. `ThrottlingException`. */
  readonly name: string
  /** The service's own words. */
  readonly message: string
  /** HTTP status; undefined where there was no answer. */
  readonly status: number | undefined
  /** Of a cancelled transaction, one for each of its parts. */
  readonly reasons: readonly string[]
}

/** Reads an error of any shape; a name of a namespace (`com.amazonaws.dynamodb.v20120810#…`) is left bare. */
export function readServiceError(error: unknown): ServiceError {
  const fields = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {}
  const { $metadata: metadata, CancellationReasons: reasons } = fields
  const status = isRecord(metadata) ? metadata.httpStatusCode : undefined
  return {
    name: textOf(fields.name).replace(/^.*#/, ''),
    message: textOf(fields.message),
    status: typeof status === 'number' ? status : undefined,
    reasons: Array.isArray(reasons)
      ? reasons.map((reason: unknown) => (isRecord(reason) ? textOf(reason.Code) : ''))
      : [],
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
