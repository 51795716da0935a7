import type { Egg } from './type-egg'

export interface Chicken {
  readonly lays?: Egg
}
