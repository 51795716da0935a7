import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { createRemote } from '../../src/cloud/remote'
import type { CloudRemote } from '../../src/cloud/remote'
import { createTable } from '../../src/cloud/table'
import type { CloudConfig } from '../../src/cloud/config'
import { logPartition } from '../../src/cloud/item/keys'
import type { EngineName } from '../../src/lab/engine/engine'
import { hasJava } from '../../src/lab/engine/start-dynamodb-local'
import { checkEndpoint } from '../../src/session/place/endpoint'
import type { Endpoint } from '../../src/session/place/endpoint'
import { defaultRegion } from '../../src/session/place/region'
import { readTableName } from '../../src/session/place/table-name'
import { defaultWorkspaceName, readWorkspaceName } from '../../src/session/place/workspace-name'
import type { Remote } from '../../src/sync/ports'
import { createFakeRemote, createFakeTable } from '../support/fake-remote'
import { clientOf, startTestLab } from '../support/lab'
import type { Lab } from '../../src/lab/lab'

type ByHand = Readonly<Record<string, unknown>>

/** Something that claims to be the remote of the sync protocol. */
export interface Contestant {
  remote(workspace: string): Remote
  /** A remote on a table that does not exist. */
  withoutTable(): Remote
  /** Into the log of `workspace`, past every condition, as a person does in the console. */
  putByHand(workspace: string, sk: string, attributes: ByHand): Promise<void>
  close(): Promise<void>
}

/** The same with a table behind it that can be looked into. */
export interface EngineContestant extends Contestant {
  itemAt(pk: string, sk: string): Promise<ByHand | undefined>
}

export interface Entrant {
  readonly name: string
  start(): Promise<Contestant>
}

export interface EngineEntrant extends Entrant {
  readonly name: EngineName
  start(): Promise<EngineContestant>
}

const engine = (name: EngineName): EngineEntrant => ({ name, start: () => startEngineContestant(name) })

/** DynamoDB Local needs Java; where there is none the suite says so and runs the others. */
export const engines: readonly EngineEntrant[] = hasJava()
  ? [engine('dynalite'), engine('dynamodb-local')]
  : [engine('dynalite')]
if (!hasJava()) console.warn('DynamoDB Local is left out: it needs Java 11 or later')

export const fake: Entrant = { name: 'the simulation’s fake', start: async () => startFake() }

function startFake(): Contestant {
  const table = createFakeTable()
  const open = (workspace: string) => createFakeRemote({ workspace, table })
  return {
    remote: open,
    withoutTable() {
      const gone = createFakeRemote({ workspace: 'main' })
      gone.deleteTable()
      return gone
    },
    putByHand: async (workspace, sk, attributes) => open(workspace).putByHand(sk, attributes),
    close: async () => undefined,
  }
}

/** @throws Error when the lab cannot make its table */
async function startEngineContestant(name: EngineName): Promise<EngineContestant> {
  const lab = await startTestLab({ engine: name })
  const config = configFor(lab)
  const created = await createTable(config)
  if (!created.ok) throw new Error(JSON.stringify(created.fault))
  const client = clientOf(lab, lab.issue({ lifeMs: 3_600_000 }))
  const raw = DynamoDBDocumentClient.from(client)
  const remotes: CloudRemote[] = []
  const open = (more: Partial<CloudConfig>): CloudRemote => {
    const remote = createRemote({ ...config, ...more })
    remotes.push(remote)
    return remote
  }
  const TableName = config.table
  return {
    remote: (workspace) => open({ workspace: workspaceNamed(workspace) }),
    withoutTable: () => open({ table: tableNamed('not-there') }),
    async putByHand(workspace, sk, attributes) {
      await raw.send(new PutCommand({ TableName, Item: { ...attributes, pk: logPartition(workspace), sk } }))
    },
    async itemAt(pk, sk) {
      const { Item } = await raw.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))
      return Item
    },
    async close() {
      remotes.forEach((remote) => remote.stop())
      client.destroy()
      await lab.close()
    },
  }
}

/** Fresh credentials of the lab for its own endpoint. */
export function configFor(lab: Lab, more: Partial<CloudConfig> = {}): CloudConfig {
  return {
    credentials: lab.issue({ lifeMs: 3_600_000 }),
    region: defaultRegion,
    endpoint: endpointNamed(lab.endpoint),
    table: tableNamed('tidebill'),
    workspace: defaultWorkspaceName,
    clockOffsetMs: 0,
    onClockOffset: () => undefined,
    ...more,
  }
}

function endpointNamed(text: string): Endpoint {
  const known = checkEndpoint(text)
  if (known.kind === 'refused') throw new Error(`not an endpoint: ${text}`)
  return known.endpoint
}

export function tableNamed(text: string): CloudConfig['table'] {
  const name = readTableName(text)
  if (name === undefined) throw new Error(`not a table name: ${text}`)
  return name
}

function workspaceNamed(text: string): CloudConfig['workspace'] {
  const name = readWorkspaceName(text)
  if (name === undefined) throw new Error(`not a workspace name: ${text}`)
  return name
}
