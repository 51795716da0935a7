/** One figure at several sizes of the books. */
export interface Curve {
  readonly name: string
  readonly points: readonly { readonly size: number; readonly ms: number }[]
}

/** Below this the fixed part of the work is all there is to see. */
const fromSize = 1_000

/** The slope of the line that fits the logarithms best, from a thousand documents on: 0 is flat, 1 is linear. */
export function exponentOf({ points }: Curve): number {
  const logs = points
    .filter(({ size }) => size >= fromSize)
    .map(({ size, ms }) => ({ x: Math.log(size), y: Math.log(ms) }))
  const middle = (of: 'x' | 'y') => logs.reduce((sum, point) => sum + point[of], 0) / logs.length
  const [x, y] = [middle('x'), middle('y')]
  const along = logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
  return along / logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
}
