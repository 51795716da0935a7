import type { Chicken } from './type-chicken'

export interface Egg {
  readonly hatches?: Chicken
}
