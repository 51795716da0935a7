import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, BrowserContextOptions, LaunchOptions } from 'playwright-core'
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { QueryCommandOutput } from '@aws-sdk/lib-dynamodb'
import type { Lab, LabOptions } from '../../src/lab/lab'
import type { RequestScript } from '../../src/lab/gateway/faults'
import { serveFolder } from '../../src/lab/serving/serve-folder'
import { builtApp } from '../support/built-app'
import { chromiumFlags, ensureHeadlessChromium } from '../support/chromium'
import type { InstalledChromium } from '../support/chromium'
import { clientOf, startTestLab } from '../support/lab'
import { killProcessesOf } from './kill-processes'
import { Person } from './person'

const hour = 3_600_000

/** One browser profile: its own storage, its own service worker, as a device of its own. */
export interface Profile {
  readonly folder: string
  context: BrowserContext
  open(): Promise<Person>
  /** Closes the browser; `again` opens the same profile. */
  close(): Promise<void>
  again(): Promise<void>
  /** SIGKILL to the whole browser, as when the battery falls out; `again` starts it on what is on the disk. */
  kill(): Promise<void>
}

/** The built app on a web server, a lab, and as many devices as a test asks for. */
export interface Scene {
  readonly lab: Lab
  readonly address: string
  newProfile(options?: BrowserContextOptions): Promise<Profile>
  /** A fresh credentials block, as the lab shows it. */
  block(life?: { readonly lifeMs: number }): string
  /** Takes the web server away and brings it back on the same port. */
  stopServing(): Promise<void>
  /** @param folder default: the app as before */
  serveAgain(folder?: string): Promise<void>
  /** What an independent client finds under a partition key. */
  items(pk: string): Promise<Record<string, unknown>[]>
  /** Another program at work on the table, past every rule of the app. */
  byHand<T>(work: (client: DynamoDBDocumentClient) => Promise<T>): Promise<T>
  /** Like the lab's own, but what the test itself asks passes unseen. */
  onAppRequest(script: RequestScript | undefined): void
  close(): Promise<void>
}

interface SceneOptions extends Partial<LabOptions> {
  /** The browser to be used; default: the one without windows. */
  readonly browser?: InstalledChromium
}

export async function openScene({ browser, ...options }: SceneOptions = {}): Promise<Scene> {
  const lab = await startTestLab(options)
  const { path: executablePath } = browser ?? ensureHeadlessChromium()
  let server = await serveFolder({ folder: builtApp, port: 0 })
  const { port } = server
  const address = `http://localhost:${port}/`
  const profiles: Profile[] = []
  /** Keys of the test's own clients. */
  const own = new Set<string>()
  const byHand: Scene['byHand'] = (work) => {
    const set = lab.issue({ lifeMs: hour })
    own.add(set.accessKeyId)
    const client = DynamoDBDocumentClient.from(clientOf(lab, set))
    return work(client).finally(() => client.destroy())
  }
  return {
    lab,
    address,
    async newProfile(options = {}) {
      const profile = await openProfile(address, { executablePath, ...options })
      profiles.push(profile)
      return profile
    },
    block: ({ lifeMs } = { lifeMs: 4 * hour }) => lab.blockFor(lab.issue({ lifeMs })),
    stopServing: () => server.close(),
    async serveAgain(folder = builtApp) {
      server = await serveFolder({ folder, port })
    },
    items: (pk) => byHand((client) => allItems(client, pk)),
    byHand,
    onAppRequest: (script) =>
      lab.onRequest(script && ((info) => (own.has(info.accessKeyId ?? '') ? 'pass' : script(info)))),
    async close() {
      await Promise.all(profiles.map((profile) => profile.close()))
      await Promise.all(profiles.map(({ folder }) => rm(folder, { recursive: true, force: true })))
      await server.close()
      await lab.close()
    },
  }
}

async function allItems(client: DynamoDBDocumentClient, pk: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  let start: Record<string, unknown> | undefined
  do {
    const page: QueryCommandOutput = await client.send(
      new QueryCommand({
        TableName: 'tidebill',
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    )
    items.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return items
}

async function openProfile(
  address: string,
  options: BrowserContextOptions & Pick<LaunchOptions, 'executablePath'>,
): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'tidebill-'))
  const launch = async () => {
    const context = await chromium.launchPersistentContext(folder, {
      args: [...chromiumFlags],
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
      ...options,
    })
    // Outside of vitest, tsx wraps what is handed to a page in a helper that pages do not have.
    await context.addInitScript('globalThis.__name ??= (named) => named')
    return context
  }
  const profile: Profile = {
    folder,
    context: await launch(),
    async open() {
      const page = await profile.context.newPage()
      const person = new Person(page, address)
      await person.arrive()
      return person
    },
    close: () => profile.context.close(),
    async again() {
      profile.context = await launch()
    },
    async kill() {
      const { context } = profile
      const gone = new Promise((resolve) => context.once('close', resolve))
      await killProcessesOf(folder)
      await gone
    },
  }
  return profile
}
