/** How a peer's page is told to work. */
export interface PeerOptions {
  /** Of the books, here and on the server: each run has its own. */
  readonly name: string
  /** Documents a batch; its own default where absent. */
  readonly batch?: number
  /** What RxDB replicates with. */
  readonly over?: 'couch' | 'store'
}

/** What every peer's page offers as `peer`. Moments are epoch milliseconds. */
export interface PeerInPage {
  /** Opens or makes the books; nothing is exchanged yet. */
  open(options: PeerOptions): Promise<void>
  /** Writes these documents, as JSON, without a network. */
  make(text: string): Promise<void>
  /** Sends all that waits. @returns when the peer itself says that it is done */
  send(): Promise<number>
  /** Gets all that lies on the server. @returns when the peer says that it is in IndexedDB */
  receive(): Promise<number>
  /** How many documents lie in the books. */
  count(): Promise<number>
  /** From now on both ways, until the page closes. */
  live(): Promise<void>
  /** @returns when the change was saved here */
  change(key: string, notes: string): Promise<number>
  /** @returns when this page heard of it from its own books */
  seen(key: string, notes: string): Promise<number>
}

export interface Peer {
  readonly name: string
  /** The file below `page`. */
  readonly page: 'pouchdb' | 'rxdb' | 'workbox'
  readonly options: Omit<PeerOptions, 'name'>
  /** A request that writes documents: the answer to the last one is when all are durable. */
  readonly writes: RegExp
  /** One request a document, one after another. */
  readonly oneByOne: boolean
  /** Whether it can bring a second device what the first one sent. */
  readonly bothWays: boolean
}

const couchWrites = /\/_bulk_docs/
const storeWrites = /\/(push|one)$/

/** A thousand documents of 2 kB: one batch that a server still takes whole. More makes none of them faster. */
const tuned = { batch: 1_000 }

const both = { oneByOne: false, bothWays: true }

export const peers: readonly Peer[] = [
  { name: 'PouchDB', page: 'pouchdb', options: {}, writes: couchWrites, ...both },
  { name: 'PouchDB tuned', page: 'pouchdb', options: tuned, writes: couchWrites, ...both },
  { name: 'RxDB CouchDB', page: 'rxdb', options: { over: 'couch' }, writes: couchWrites, ...both },
  {
    name: 'RxDB CouchDB tuned',
    page: 'rxdb',
    options: { over: 'couch', ...tuned },
    writes: couchWrites,
    ...both,
  },
  { name: 'RxDB HTTP map', page: 'rxdb', options: { over: 'store' }, writes: storeWrites, ...both },
  {
    name: 'RxDB HTTP map tuned',
    page: 'rxdb',
    options: { over: 'store', ...tuned },
    writes: storeWrites,
    ...both,
  },
  {
    name: 'workbox queue',
    page: 'workbox',
    options: {},
    writes: storeWrites,
    oneByOne: true,
    bothWays: false,
  },
]
