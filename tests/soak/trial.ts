/** How long and how large a trial is. */
export interface Size {
  /** How long people work on; checking comes on top. */
  readonly minutes: number
  readonly documents: number
}

/** One trial of one promise, with everything chosen by a seed. */
export interface Trial {
  readonly name: string
  /** How often it is run where nobody says otherwise. */
  readonly times: number
  /** What of its size can be chosen, and what it is where nobody does. */
  readonly size?: Partial<Size>
  /**
   * @returns what really happened, counted
   * @throws Violation, or whatever else went wrong
   */
  readonly run: (seed: number, size: Size) => Promise<Readonly<Record<string, number>>>
}

/** A whole number from 0 up to but not including `below`. */
export const below = (random: () => number, limit: number): number => Math.floor(random() * limit)

/** For a trial that has one size only. */
export const unsized: Size = { minutes: 0, documents: 0 }
