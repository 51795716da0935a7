/** A date from a number that was handed in is no look at the clock. */
export const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
