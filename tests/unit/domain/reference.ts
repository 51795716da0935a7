import { Decimal } from 'decimal.js'

/** decimal.js with more digits than any figure of a test has: its default of 20 rounds large sums. */
export const Reference = Decimal.clone({
  precision: 400,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
})
