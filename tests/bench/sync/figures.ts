/** One figure out of several runs: a median with the least and the greatest. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const [least, greatest, median] = [sorted[0], sorted.at(-1), sorted[Math.floor(sorted.length / 2)]]
  if (least === undefined || greatest === undefined || median === undefined)
    throw new Error('nothing measured')
  return { median, least, greatest }
}

/**
 * What is measured of a program that keeps invoices on devices and brings them to a table. A program answers what it can;
 * the same names stand for the same work, whoever does it.
 */
export type Figures = Readonly<Record<string, Spread>>

/** Several runs of the same work, each answering the same figures. */
export function spreads(runs: readonly Readonly<Record<string, number>>[]): Figures {
  const names = Object.keys(runs[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, spreadOf(runs.map((run) => run[name] ?? NaN))]))
}

/** The same figures under longer names. */
export const named = (prefix: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, spread]) => [`${prefix}: ${name}`, spread]))
