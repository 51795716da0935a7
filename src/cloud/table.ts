import { CreateTableCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import type { TableDescription } from '@aws-sdk/client-dynamodb'
import type { Fault } from '../sync/fault'
import type { Answer } from '../sync/ports'
import { browserWorld } from './config'
import type { CloudConfig } from './config'
import { connect } from './connection'
import type { Connection } from './connection'
import { accessItems } from './item-access'
import { logPartition, metaKey } from './item/keys'

/** A table that can be used. What a policy does not let us see is absent. */
export interface FoundTable {
  /** Twelve digits, from the table's ARN. */
  readonly accountId?: string
  readonly tableArn?: string
}

/**
 * Looks whether the table is there, ready, and has the keys `pk` and `sk`, both strings. Where the policy does not allow
 * `DescribeTable`, a query that finds nothing says as much.
 */
export async function checkTable(config: CloudConfig): Promise<Answer<FoundTable>> {
  const connection = connect(config)
  const answer = await lookAt(connection, config)
  connection.stop()
  return answer
}

/** AWS takes some ten seconds; a minute without a table is somebody else's turn to say something. */
const pollMs = 1_000
const patienceMs = 60_000

/**
 * Makes the table, billed on demand, and waits until it can be used. A table that is already there is only looked at:
 * nothing of it is changed.
 */
export async function createTable(config: CloudConfig): Promise<Answer<FoundTable>> {
  const connection = connect(config)
  try {
    const created = await connection.request('dynamodb:CreateTable', (client, options) =>
      client
        .send(
          new CreateTableCommand({
            TableName: config.table,
            BillingMode: 'PAY_PER_REQUEST',
            AttributeDefinitions: keys.map(({ name }) => ({ AttributeName: name, AttributeType: 'S' })),
            KeySchema: keys.map(({ name, type }) => ({ AttributeName: name, KeyType: type })),
          }),
          options,
        )
        .then(() => undefined, unlessInUse),
    )
    if (!created.ok) return created
    return await whenReady(connection, config)
  } finally {
    connection.stop()
  }
}

const keys = [
  { name: 'pk', type: 'HASH' },
  { name: 'sk', type: 'RANGE' },
] as const

function unlessInUse(error: unknown): undefined {
  if (error instanceof Error && error.name === 'ResourceInUseException') return undefined
  throw error
}

async function whenReady(connection: Connection, config: CloudConfig): Promise<Answer<FoundTable>> {
  const { after, now } = config.world ?? browserWorld
  const until = now() + patienceMs
  for (;;) {
    const answer = await lookAt(connection, config)
    // Reads of the catalogue are not strongly consistent: a table just made may not be there yet.
    const notYet = !answer.ok && (answer.fault.kind === 'no-table' || answer.fault.kind === 'retry-later')
    if (!notYet || now() >= until) return answer
    await new Promise<void>((resolve) => void after(pollMs, resolve))
  }
}

async function lookAt(connection: Connection, config: CloudConfig): Promise<Answer<FoundTable>> {
  const described = await connection.request('dynamodb:DescribeTable', (client, options) =>
    client.send(new DescribeTableCommand({ TableName: config.table }), options),
  )
  if (described.ok) return judge(described.value.output.Table)
  if (described.fault.kind !== 'not-allowed') return described
  const range = { from: metaKey, to: metaKey, after: undefined }
  const queried = await accessItems(connection, config.table).query(logPartition(config.workspace), range)
  return queried.ok ? { ok: true, value: {} } : queried
}

function judge(table: TableDescription | undefined): Answer<FoundTable> {
  if (table === undefined) return failed({ kind: 'no-table' })
  switch (table.TableStatus) {
    case 'ACTIVE':
    case 'UPDATING':
      return hasOurKeys(table) ? { ok: true, value: named(table.TableArn) } : failed({ kind: 'wrong-schema' })
    case 'DELETING':
      return failed({ kind: 'no-table' })
    default:
      return failed({ kind: 'retry-later', throttled: false, detail: `the table is ${table.TableStatus}` })
  }
}

const failed = (fault: Fault): Answer<never> => ({ ok: false, fault })

const hasOurKeys = ({ KeySchema = [], AttributeDefinitions = [] }: TableDescription): boolean =>
  KeySchema.length === keys.length &&
  keys.every(
    ({ name, type }) =>
      KeySchema.some((key) => key.AttributeName === name && key.KeyType === type) &&
      AttributeDefinitions.some((each) => each.AttributeName === name && each.AttributeType === 'S'),
  )

function named(tableArn: string | undefined): FoundTable {
  if (tableArn === undefined) return {}
  const accountId = /^arn:[^:]*:dynamodb:[^:]*:(\d{12}):/.exec(tableArn)?.[1]
  return { tableArn, ...(accountId === undefined ? {} : { accountId }) }
}
