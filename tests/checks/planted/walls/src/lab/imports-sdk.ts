import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

export const breach = DynamoDBClient
