import { ScanCommand } from '@aws-sdk/client-dynamodb'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Answer } from '../sync/ports'
import type { CloudConfig } from './config'
import { connect } from './connection'

type RawItem = Record<string, AttributeValue>

/** At most 1 MB of a table that is not ours, in DynamoDB's own form: numbers stay the texts that they are. */
export interface ScannedPage {
  readonly items: readonly RawItem[]
  /** Key to go on behind; absent on the last page. */
  readonly last?: RawItem
}

/** One page of a table's items in no order, read only. */
export async function scanTable(
  config: CloudConfig,
  after: object | undefined,
): Promise<Answer<ScannedPage>> {
  const connection = connect(config)
  const answer = await connection.request('dynamodb:Scan', (client, options) =>
    client.send(
      new ScanCommand({ TableName: config.table, ExclusiveStartKey: after as RawItem | undefined }),
      options,
    ),
  )
  connection.stop()
  if (!answer.ok) return answer
  const { Items: items = [], LastEvaluatedKey: last } = answer.value.output
  return { ok: true, value: { items, ...(last && { last }) } }
}
