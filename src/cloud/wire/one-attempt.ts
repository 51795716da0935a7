import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'

/**
 * The SDK's retry strategy that never repeats: a silent repeat turns a success whose answer was lost into a failed condition.
 * Refusing a second token makes the SDK throw what the first attempt came to.
 */
export const oneAttempt = {
  acquireInitialRetryToken: () => Promise.resolve(firstAttempt),
  refreshRetryTokenForRetry: () => Promise.reject(new Error('one attempt only')),
  recordSuccess: () => {},
} satisfies DynamoDBClientConfig['retryStrategy']

const firstAttempt = { getRetryCount: () => 0, getRetryDelay: () => 0 }
