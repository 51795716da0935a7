import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { Edit } from '../../../sync/changes'
import { sameJson } from '../../../sync/json'
import type { Json, JsonObject } from '../../../sync/json'
import type { StoredDocument } from '../../../sync/local'
import { mergeValues } from '../../../sync/merge'
import type { DocumentKey } from '../../../sync/scalars'
import type { EditHistory, Undoable } from './edit-history'
import { valueAt, withValue } from './json-path'
import type { JsonPath } from './json-path'
import { sharingParts } from './same-parts'

/** What an open document needs of the world. */
export interface SessionPorts {
  /** One transaction, all or nothing; rejects when the device's storage fails. Answers what is stored now, in order. */
  readonly change: (edits: readonly Edit[]) => Promise<readonly StoredDocument[]>
  readonly read: (key: DocumentKey) => Promise<StoredDocument | undefined>
  /** Runs once after some milliseconds; answers how to call it off. */
  readonly later: (ms: number, run: () => void) => () => void
}

export type SaveState =
  | { readonly kind: 'untouched' | 'pending' | 'saved' }
  /** Storage refused; what was typed is held here until a retry succeeds. */
  | { readonly kind: 'failed'; readonly error: unknown }

interface Save {
  readonly before: JsonObject | undefined
  readonly after: JsonObject
  readonly others: readonly Edit[]
  /** What was on screen when it began: what differs from it afterwards was typed meanwhile. */
  readonly typedOn: JsonObject
}

/** From the first unsaved keystroke, not from the last: fast typing must not put the save off. */
const saveDelayMs = 200

/**
 * One document open in an editor. Holds what is typed, saves it as patches against what was loaded, and lets changes of
 * other tabs and devices flow in: fields that nobody is in take them, the field under the cursor keeps what is typed, and an
 * edit on top of a value that changed unseen is saved against the value that was seen, so that a real clash is kept as one.
 */
export class DocumentSession implements Undoable {
  readonly value: ReadonlySignal<JsonObject>
  readonly saveState: ReadonlySignal<SaveState>
  /** Deleted on another tab or device while it is open here; the next edit brings it back. */
  readonly gone: ReadonlySignal<boolean>
  private readonly held = signal<JsonObject>({})
  private readonly state = signal<SaveState>({ kind: 'untouched' })
  private readonly deleted = signal(false)
  /** What the next patch is made against: the latest stored value, but for fields whose change was not shown yet. */
  private base: JsonObject | undefined
  private latest: JsonObject | undefined
  private cursor: JsonPath | undefined
  private running: Promise<void> | undefined
  private missed = false
  /** How often {@link receive} was told something: a read that was overtaken by news is dropped. */
  private heard = 0
  private cancel: (() => void) | undefined

  /** @param fresh what a document that is not stored yet starts with; nothing is written before the first edit */
  constructor(
    readonly key: DocumentKey,
    private readonly ports: SessionPorts,
    stored: StoredDocument | undefined,
    fresh: JsonObject,
    /** Where each edit is remembered, to be taken back. */
    readonly history?: EditHistory,
  ) {
    this.value = this.held
    this.saveState = this.state
    this.gone = this.deleted
    this.base = stored?.value
    this.latest = stored?.value
    this.held.value = stored?.value ?? fresh
    if (stored !== undefined) this.state.value = { kind: 'saved' }
    this.deleted.value = stored?.deleted ?? false
  }

  /** Whether something typed is not stored yet. */
  get dirty(): boolean {
    const state = this.state.value.kind
    return state === 'pending' || state === 'failed'
  }

  /** `undefined` takes the field away. */
  edit(path: JsonPath, next: Json | undefined): void {
    this.replace(withValue(this.held.value, path, next))
  }

  replace(next: JsonObject): void {
    if (sameJson(next, this.held.value)) return
    this.history?.record(this, this.held.value, next)
    this.put(next)
  }

  current(): JsonObject {
    return this.held.peek()
  }

  /** Like {@link replace}, but not remembered: it is itself a step taken back. */
  put(next: JsonObject): void {
    if (sameJson(next, this.held.value)) return
    this.held.value = sharingParts(this.held.value, next)
    if (this.state.value.kind !== 'failed') this.state.value = { kind: 'pending' }
    this.cancel ??= this.ports.later(saveDelayMs, () => void this.flush())
  }

  /** The cursor is in this field: what is typed there stays, whatever comes in. */
  enter(path: JsonPath): void {
    this.cursor = path
  }

  /** The cursor left: the field shows what is stored. */
  leave(): void {
    this.cursor = undefined
    this.history?.close()
    if (this.dirty) void this.flush()
    else if (this.latest !== undefined && this.running === undefined) this.show(this.latest)
  }

  /** Saves now. Resolves when everything typed so far is stored, or {@link saveState} says that it failed. */
  flush(): Promise<void> {
    this.cancel?.()
    this.cancel = undefined
    this.running ??= this.alone(this.run())
    return this.running
  }

  /**
   * Saves a step that is more than typing, made from what was `seen`, together with other documents, in one transaction.
   * Answers whether it was stored; where it was not, the document stays as it was.
   */
  async commit(seen: JsonObject, after: JsonObject, others: readonly Edit[]): Promise<boolean> {
    await this.flush()
    if (this.dirty) return false
    this.running = this.alone(this.save({ before: seen, after, others, typedOn: seen }))
    await this.running
    if (this.state.value.kind === 'failed') return false
    this.history?.clear()
    return true
  }

  /** The stored document changed, here or elsewhere. */
  receive(stored: StoredDocument | undefined): void {
    if (stored === undefined) return
    this.heard++
    if (this.running !== undefined) {
      this.missed = true
      return
    }
    this.deleted.value = stored.deleted
    if (sameJson(stored.value, this.latest)) return
    this.latest = stored.value
    if (this.dirty) void this.flush()
    else this.show(stored.value)
  }

  private show(value: JsonObject): void {
    const shown = this.pinned(value, this.held.value)
    this.base = shown
    this.held.value = sharingParts(this.held.value, shown)
    if (this.state.value.kind === 'untouched') this.state.value = { kind: 'saved' }
  }

  /** `value` with what the field under the cursor holds in `seen`. */
  private pinned(value: JsonObject, seen: JsonObject): JsonObject {
    if (this.cursor === undefined) return value
    const held = valueAt(seen, this.cursor)
    return sameJson(held, valueAt(value, this.cursor)) ? value : withValue(value, this.cursor, held)
  }

  /** What came in while a save was running was passed over: the save's own answer may be newer. Looks again afterwards. */
  private alone(work: Promise<void>): Promise<void> {
    return work.finally(() => {
      this.running = undefined
      if (!this.missed) return
      this.missed = false
      const heard = this.heard
      void this.ports.read(this.key).then(
        (stored) => (heard === this.heard ? this.receive(stored) : undefined),
        () => undefined,
      )
    })
  }

  private async run(): Promise<void> {
    while (!sameJson(this.base, this.held.value)) {
      if (this.state.value.kind === 'untouched') return
      const after = this.held.value
      await this.save({ before: this.base, after, others: [], typedOn: after })
      if (this.state.value.kind === 'failed') return
    }
    if (this.dirty) this.state.value = { kind: 'saved' }
  }

  private async save({ before, after, others, typedOn }: Save): Promise<void> {
    try {
      const [stored] = await this.ports.change([{ key: this.key, before, after }, ...others])
      this.settle(typedOn, stored?.value ?? after)
    } catch (error) {
      this.state.value = { kind: 'failed', error }
    }
  }

  /** A save came out as `stored`; meanwhile typing may have gone on from `typedOn`. */
  private settle(typedOn: JsonObject, stored: JsonObject): void {
    const typed = this.held.value
    const merged = mergeValues(typedOn, typed, stored, () => 'mine')
    this.latest = stored
    this.deleted.value = false
    this.base = this.pinned(
      merged.clashes.reduce((base, clash) => withValue(base, clash.path, clash.base), stored),
      typedOn,
    )
    this.held.value = sharingParts(typed, this.pinned(merged.value, typed))
    this.state.value = { kind: sameJson(this.base, this.held.value) ? 'saved' : 'pending' }
  }
}
