/** One trial of one promise, with everything chosen by a seed. */
export interface Trial {
  readonly name: string
  /**
   * @returns what really happened, counted
   * @throws Violation, or whatever else went wrong
   */
  readonly run: (seed: number) => Promise<Readonly<Record<string, number>>>
}

/** A whole number from 0 up to but not including `below`. */
export const below = (random: () => number, limit: number): number => Math.floor(random() * limit)
