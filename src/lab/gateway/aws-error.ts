/** An answer in which AWS says no. `type` is the shape's full name, as it stands in `__type`. */
export interface AwsError {
  readonly status: number
  readonly type: string
  readonly message: string
}

const coral = (name: string, message: string, status = 400): AwsError => ({
  status,
  type: `com.amazon.coral.service#${name}`,
  message,
})

const dynamo = (name: string, message: string): AwsError => ({
  status: 400,
  type: `com.amazonaws.dynamodb.v20120810#${name}`,
  message,
})

export const missingAuthentication = coral(
  'MissingAuthenticationTokenException',
  'Request is missing Authentication Token',
)

export const incompleteSignature = (message: string): AwsError =>
  coral('IncompleteSignatureException', message)

export const invalidSignature = (message: string): AwsError => coral('InvalidSignatureException', message)

export const signatureMismatch = invalidSignature(
  'The request signature we calculated does not match the signature you provided. ' +
    'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
)

export const unrecognizedClient = coral(
  'UnrecognizedClientException',
  'The security token included in the request is invalid.',
)

export const expiredToken = coral(
  'ExpiredTokenException',
  'The security token included in the request is expired',
)

export const accessDenied = (message: string): AwsError => coral('AccessDeniedException', message)

export const unknownOperation = coral('UnknownOperationException', '')

export const requestTooLarge = coral(
  'RequestEntityTooLargeException',
  'Request entity is larger than the limit of 16 MB',
  413,
)

export const internalError = coral('InternalServerError', 'Internal server error', 500)

export const engineUnreachable = coral('ServiceUnavailable', 'The engine behind the lab does not answer', 503)

/** Reads and writes of items beyond what a table may take. */
export const throughputExceeded = dynamo(
  'ProvisionedThroughputExceededException',
  'The level of configured provisioned throughput for the table was exceeded. ' +
    'Consider increasing your provisioning level with the UpdateTable API.',
)

/** Calls about tables beyond what an account may make. */
export const rateExceeded = coral('ThrottlingException', 'Rate of requests exceeds the allowed throughput.')
