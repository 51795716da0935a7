/** The first wait is drawn from below this, in milliseconds. */
const firstMs = 1_000
/** No wait is longer, in milliseconds: an outage of a day ends within five minutes of the first good answer. */
const capMs = 300_000

/**
 * Exponential back-off with full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): a uniform draw from
 * zero to the doubled bound, so that devices that failed together don't come back together.
 * @param failures failures in a row, from 1
 * @param random uniform in [0, 1)
 * @returns milliseconds
 */
export const backoffMs = (failures: number, random: () => number): number =>
  Math.floor(random() * Math.min(capMs, firstMs * 2 ** Math.min(failures - 1, 30)))
