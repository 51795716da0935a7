import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { PutCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Answer, Conditional } from '../sync/ports'
import type { Connection } from './connection'
import type { Item } from './item/item'

/** In DynamoDB's expression language; names and values stand for themselves behind `#` and `:`. */
export interface Condition {
  readonly expression: string
  readonly names?: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, unknown>>
}

/** Sort keys, both ends included; `after` is where the page before was cut, `most` cuts this one after so many items. */
export interface Range {
  readonly from: string
  readonly to: string
  readonly after: string | undefined
  readonly most?: number | undefined
}

export interface ItemPage {
  readonly items: readonly Item[]
  /** Sort key at which DynamoDB cut the page; undefined on the last one. */
  readonly last: unknown
  /** Received. */
  readonly bytes: number
}

/** Items of one table, as three of DynamoDB's actions. */
export interface ItemAccess {
  put(item: Item, condition: Condition): Promise<Answer<Conditional>>
  /** Strongly consistent. */
  get(pk: string, sk: string): Promise<Answer<Item | undefined>>
  /** Strongly consistent, one page. */
  query(pk: string, range: Range): Promise<Answer<ItemPage>>
}

export function accessItems(connection: Connection, name: string): ItemAccess {
  return {
    async put(item, { expression, names, values }) {
      const input: PutCommandInput = {
        TableName: name,
        Item: { ...item },
        ConditionExpression: expression,
        ...(names === undefined ? {} : { ExpressionAttributeNames: { ...names } }),
        ...(values === undefined ? {} : { ExpressionAttributeValues: { ...values } }),
      }
      const answer = await connection.request('dynamodb:PutItem', (client, options) =>
        client.send(new PutCommand(input), options).then(() => 'written' as const, takenOrThrow),
      )
      return answer.ok ? { ok: true, value: answer.value.output } : answer
    },
    async get(pk, sk) {
      const answer = await connection.request('dynamodb:GetItem', (client, options) =>
        client.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }), options),
      )
      return answer.ok ? { ok: true, value: answer.value.output.Item } : answer
    },
    async query(pk, { from, to, after, most }) {
      const answer = await connection.request('dynamodb:Query', (client, options) =>
        client.send(
          new QueryCommand({
            TableName: name,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
            ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
            ConsistentRead: true,
            ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
            ...(most === undefined ? {} : { Limit: most }),
          }),
          options,
        ),
      )
      if (!answer.ok) return answer
      const { output, bytes } = answer.value
      return { ok: true, value: { items: output.Items ?? [], last: output.LastEvaluatedKey?.sk, bytes } }
    },
  }
}

function takenOrThrow(error: unknown): 'taken' {
  if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return 'taken'
  throw error
}
