import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

const client = new DynamoDBClient({})
const { shared } = await import('./lazy')
document.title = shared(client.config.serviceId)
