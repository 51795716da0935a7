import { Dexie } from 'dexie'
import { declareVersions } from './schema'
import type { SchemaVersion } from './schema'
import { StorageOpenError, storageFault } from './storage-fault'

/** One database, opened when it is first needed and again whenever its handle has died. */
export interface Connection {
  /**
   * Runs `work` on an open handle. Where the connection turns out to be lost, a new handle is opened and `work` is run
   * once more, unless `repeatable` says by then that it may have been done.
   * Only Dexie's promises are chained here, so that a live query sees what is read inside it.
   */
  run<T>(work: (db: Dexie) => PromiseLike<T>, repeatable?: () => boolean): Promise<T>
  /** For good: later calls reject. */
  close(): void
  /** Deletes the database with all that is in it. Other handles on it close by themselves. */
  erase(): Promise<void>
}

/** When two versions of the app meet at one database. */
export interface Meeting {
  /** A newer version waits for the database: what is not stored yet is stored before it is let go. */
  readonly beforeLetGo?: () => PromiseLike<unknown>
  /** `true` while an older version, asked to let go, still holds what this one has to bring up. */
  readonly onHeldUp?: (heldUp: boolean) => void
}

/** @param versions see {@link SchemaVersion}; a database beyond the last one is left alone, and every call rejects */
export function connect(
  name: string,
  versions: readonly SchemaVersion[],
  { beforeLetGo, onHeldUp }: Meeting = {},
): Connection {
  let handle: Dexie | undefined
  let opening: PromiseLike<Dexie> | undefined
  let closed = false
  let heldUp = false

  const holdUp = (now: boolean) => {
    if (heldUp !== now) onHeldUp?.(now)
    heldUp = now
  }

  const drop = (db: Dexie | undefined) => {
    if (handle === db) handle = undefined
    db?.close()
  }

  const opened = (): PromiseLike<Dexie> => {
    if (closed) return Dexie.Promise.reject(new Dexie.DatabaseClosedError())
    if (opening !== undefined) return opening
    const db = (handle ??= newHandle())
    if (db.isOpen()) return Dexie.Promise.resolve(db)
    // One promise for all who wait: they go on in the order in which they came.
    opening = db
      .open()
      .catch((cause: unknown) => {
        drop(db)
        throw new StorageOpenError(`cannot open ${name}`, { cause })
      })
      .finally(() => {
        opening = undefined
        holdUp(false)
      })
    return opening
  }

  const newHandle = (): Dexie => {
    const db = new Dexie(name, {
      chromeTransactionDurability: 'strict',
      // The cache would show what is not yet on disk.
      cache: 'disabled',
      indexedDB: guardedFactory(),
    })
    declareVersions(db, versions)
    // Somebody erases: let go at once. A newer version of the app waits: what is typed comes first, or it could never be
    // stored here any more. `false` keeps Dexie's own listeners, which write to the console, from running.
    db.on('versionchange', ({ newVersion }) => {
      if (newVersion === null || beforeLetGo === undefined) drop(db)
      else
        void Promise.resolve(beforeLetGo())
          .catch(() => undefined)
          .then(() => drop(db))
      return false
    })
    db.on('blocked', () => {
      if (db === handle) holdUp(true)
      return false
    })
    return db
  }

  const run = <T>(work: (db: Dexie) => PromiseLike<T>, repeatable = () => true): Promise<T> => {
    let used: Dexie | undefined
    const attempt = () =>
      opened().then((db) => {
        used = db
        return work(db)
      })
    return Dexie.Promise.resolve()
      .then(attempt)
      .catch((error: unknown) => {
        if (closed || storageFault(error) !== 'lost') throw error
        // Only the handle that failed: somebody else may have replaced it by now.
        drop(used)
        if (!repeatable()) throw error
        return attempt()
      })
  }

  return {
    run,
    close: () => {
      closed = true
      drop(handle)
    },
    erase: async () => {
      drop(handle)
      await newHandle().delete()
    },
  }
}

/**
 * Dexie answers a VersionError by opening whatever version lies there, and would even patch its schema. What a newer
 * version of the app has written must not be touched by an older one.
 */
function guardedFactory(): IDBFactory {
  const factory = deviceFactory()
  if (factory === undefined) throw new Dexie.MissingAPIError()
  const open = (name: string, version?: number) => {
    if (version === undefined) throw new DOMException('written by a newer version', 'VersionError')
    return factory.open(name, version)
  }
  return new Proxy(factory, {
    get: (target, property) => {
      if (property === 'open') return open
      const member: unknown = Reflect.get(target, property)
      return typeof member === 'function' ? (member.bind(target) as unknown) : member
    },
  })
}

/** `undefined` where there is none, or its getter throws as Firefox's does with cookies off. */
function deviceFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB
  } catch {
    return undefined
  }
}
