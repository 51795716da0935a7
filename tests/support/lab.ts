import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import type { CredentialSet } from '../../src/lab/credentials/credential-set'
import { startLab, type Lab, type LabOptions } from '../../src/lab/lab'

/** A lab in memory on any free port, with dynalite unless told otherwise. Close it when done. */
export function startTestLab(options: Partial<LabOptions> = {}): Promise<Lab> {
  return startLab({ engine: 'dynalite', ...options })
}

/** The SDK's own client for a lab, without its retries. Destroy it when done. */
export function clientOf(lab: Lab, set: CredentialSet, more: DynamoDBClientConfig = {}): DynamoDBClient {
  const { accessKeyId, secretAccessKey, sessionToken } = set
  return new DynamoDBClient({
    endpoint: lab.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    maxAttempts: 1,
    ...more,
  })
}
