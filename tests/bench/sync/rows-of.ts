import type { Row } from '../row'
import type { Figures } from './figures'

/** What a figure's median must not be above, by the name of the figure. */
export type Limits = Readonly<Record<string, number>>

/**
 * The bench's lines, one a figure.
 * @param peers the same figures of other programs, by the program's name
 */
export function rowsOf(
  ours: Figures,
  limits: Limits,
  peers: Readonly<Record<string, Figures>> = {},
): readonly Row[] {
  return Object.entries(ours).map(([name, { median, least, greatest }]) => {
    const limit = limits[name]
    const others = Object.entries(peers).flatMap(([peer, figures]) => {
      const theirs = figures[name]
      return theirs === undefined ? [] : [[peer, theirs.median] as const]
    })
    return {
      name,
      unit: unitOf(name),
      ours: median,
      range: [least, greatest],
      peers: Object.fromEntries(others),
      ...(limit === undefined ? {} : { limit }),
    }
  })
}

/** Figures are called `work: requests …`, `work: bytes …` or `work: ms …`. */
const unitOf = (name: string): string => /(requests|bytes|ms)/.exec(name.split(': ').at(-1) ?? '')?.[1] ?? ''
