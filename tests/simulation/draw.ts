import type { Action, RequestFault } from './actions'

/** Which kinds of misfortune a history may hold. */
export type Mix =
  'plain' | 'compaction' | 'lost' | 'clone' | 'reset' | 'restore' | 'poison' | 'by-hand' | 'everything'

/** Makes actions from what it draws; a scene is several that belong together. */
export interface Draw {
  readonly random: () => number
  readonly device: () => number
  /** A device, and another one. */
  readonly two: () => readonly [number, number]
  readonly edit: (device: number) => Action
  readonly fault: () => RequestFault
}
