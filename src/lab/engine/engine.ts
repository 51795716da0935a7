/** The database behind the gateway. It listens on a port of its own and believes any signature. */
export interface Engine {
  readonly name: EngineName
  readonly port: number
  /** Settles with a sentence when the engine stops without having been asked to. */
  readonly died: Promise<string>
  close(): Promise<void>
}

export type EngineName = 'dynalite' | 'dynamodb-local'

/** Where tables are kept: a folder that outlives the process, or nowhere. */
export type EngineStorage = { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'memory' }

export type EngineStart =
  { readonly kind: 'started'; readonly engine: Engine } | { readonly kind: 'failed'; readonly why: string }
