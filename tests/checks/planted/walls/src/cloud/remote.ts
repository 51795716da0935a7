import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { protocol } from '../sync/protocol'
import { session } from '../session/session'

export const remote = [DynamoDBClient, protocol, session]
