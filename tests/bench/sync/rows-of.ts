import type { Row } from '../row'
import type { Figures } from './figures'

/** What a figure's median must not be above, by the name of the figure. */
export type Limits = Readonly<Record<string, number>>

/**
 * The bench's lines, one a figure.
 * @param peers the same figures of other programs, by the program's name
 * @param floor the same figures of the bare work
 */
export function rowsOf(
  ours: Figures,
  limits: Limits,
  peers: Readonly<Record<string, Figures>> = {},
  floor: Figures = {},
): readonly Row[] {
  return Object.entries(ours).map(([name, { median, ...range }]) => {
    const limit = limits[name]
    const others = Object.entries(peers).flatMap(([peer, figures]) => {
      const theirs = figures[name]
      return theirs === undefined ? [] : [[peer, theirs.median] as const]
    })
    const least = Math.min(...others.map(([, value]) => value))
    const bare = floor[name]?.median
    return {
      name,
      unit: unitOf(name),
      ours: median,
      range: [range.least, range.greatest],
      peers: Object.fromEntries(others),
      ...(limit === undefined ? {} : { limit }),
      ...(bare === undefined ? {} : { floor: bare }),
      ...(others.length === 0 ? {} : { ratio: median / least }),
    }
  })
}

/** Figures are called `work: requests …`, `work: bytes …` or `work: ms …`. */
const unitOf = (name: string): string => /(requests|bytes|ms)/.exec(name.split(': ').at(-1) ?? '')?.[1] ?? ''
