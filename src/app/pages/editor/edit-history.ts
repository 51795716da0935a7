import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { isObject, sameJson } from '../../../sync/json'
import type { Json, JsonObject } from '../../../sync/json'
import { mergeValues } from '../../../sync/merge'
import type { JsonPath } from './json-path'

/** A document whose edits can be taken back. */
export interface Undoable {
  /** What it holds now, with whatever came in from elsewhere. */
  current(): JsonObject
  /** Puts a step in place as if it had been typed. */
  put(next: JsonObject): void
}

interface Step {
  readonly of: Undoable
  readonly before: JsonObject
  readonly after: JsonObject
  /** The one field that it changed; `undefined` where it was more than typing in one. */
  readonly field: JsonPath | undefined
  /** Epoch milliseconds of its last keystroke. */
  readonly at: number
}

/** Typing on in a field after such a pause is a step of its own. */
const pauseMs = 1_000
const most = 200

/**
 * What was done in an open editor, to be taken back and done again. A step is kept as its two images and taken back by a merge with
 * what the document holds by then: what another tab or device changed meanwhile stays.
 */
export class EditHistory {
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** Counts what was taken back or done again: a field that shows its own typing forgets it then. */
  readonly turns: ReadonlySignal<number>
  private readonly undoable = signal(false)
  private readonly redoable = signal(false)
  private readonly turned = signal(0)
  private done: readonly Step[] = []
  private taken: readonly Step[] = []
  private closed = true

  constructor(private readonly now: () => number) {
    this.canUndo = this.undoable
    this.canRedo = this.redoable
    this.turns = this.turned
  }

  record(of: Undoable, before: JsonObject, after: JsonObject): void {
    const field = changedField(before, after)
    const at = this.now()
    const last = this.done.at(-1)
    const goesOn =
      !this.closed &&
      last?.of === of &&
      field !== undefined &&
      last.field?.join('\n') === field.join('\n') &&
      at - last.at < pauseMs
    const step = { of, before: goesOn ? last.before : before, after, field, at }
    this.set([...(goesOn ? this.done.slice(0, -1) : this.done), step].slice(-most), [])
    this.closed = false
  }

  /** The cursor left a field: typing there again is a step of its own. */
  close(): void {
    this.closed = true
  }

  /** What can't be taken back (an issue) takes with it what came before. */
  clear(): void {
    this.set([], [])
  }

  /** @returns the field that the step was about, to put the cursor in */
  undo(): JsonPath | undefined {
    return this.turn(this.done, (step) => {
      this.set(this.done.slice(0, -1), [...this.taken, step])
      return [step.after, step.before]
    })
  }

  redo(): JsonPath | undefined {
    return this.turn(this.taken, (step) => {
      this.set([...this.done, step], this.taken.slice(0, -1))
      return [step.before, step.after]
    })
  }

  private turn(
    steps: readonly Step[],
    take: (step: Step) => readonly [from: JsonObject, to: JsonObject],
  ): JsonPath | undefined {
    const step = steps.at(-1)
    if (step === undefined) return undefined
    const [from, to] = take(step)
    this.closed = true
    // Where somebody else changed the same field since, theirs stays.
    step.of.put(mergeValues(from, to, step.of.current(), () => 'theirs').value)
    this.turned.value++
    return step.field
  }

  private set(done: readonly Step[], taken: readonly Step[]): void {
    this.done = done
    this.taken = taken
    this.undoable.value = done.length > 0
    this.redoable.value = taken.length > 0
  }
}

/** The one field in which two images differ; `undefined` where there are several or a list has other items. */
export function changedField(before: Json | undefined, after: Json | undefined): JsonPath | undefined {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    const [name, ...more] = names.filter((one) => !sameJson(before[one], after[one]))
    if (name === undefined || more.length > 0) return undefined
    return into(name, changedField(before[name], after[name]))
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const [was, is] = [before as readonly Json[], after as readonly Json[]]
    const [at, ...more] = is.map((_, index) => index).filter((index) => !sameJson(was[index], is[index]))
    if (was.length !== is.length || at === undefined || more.length > 0) return undefined
    const [old, fresh] = [was[at], is[at]]
    if (!isObject(old) || !isObject(fresh) || typeof fresh.id !== 'string' || old.id !== fresh.id)
      return undefined
    return into(fresh.id, changedField(old, fresh))
  }
  return []
}

const into = (name: string, rest: JsonPath | undefined): JsonPath | undefined =>
  rest === undefined ? undefined : [name, ...rest]
