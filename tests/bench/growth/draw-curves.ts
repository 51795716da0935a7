import { exponentOf } from './exponent'
import type { Curve } from './exponent'

const width = 760
const height = 420
const plot = { left: 84, right: 470, top: 16, bottom: 380 }
/** Told apart by those who see no colours as well: each ends at its name. */
const colours = ['#0b3d57', '#b3540e', '#2f7d4f', '#7a3b8f', '#b3264a', '#3b6fd1', '#6b6b12']

/** Both axes logarithmic, a decade a line; every curve with its name and exponent. @returns an SVG file */
export function drawCurves(curves: readonly Curve[]): string {
  const all = curves.flatMap(({ points }) => points)
  const x = axis(
    all.map(({ size }) => size),
    plot.left,
    plot.right,
  )
  const y = axis(
    all.map(({ ms }) => ms),
    plot.bottom,
    plot.top,
  )
  const grid = [
    ...x.decades.map((size) =>
      tick(`${at(x, size)} ${plot.top}V${plot.bottom}`, at(x, size), plot.bottom + 18, count(size), 'middle'),
    ),
    ...y.decades.map((ms) =>
      tick(
        `${plot.left} ${at(y, ms)}H${plot.right}`,
        plot.left - 6,
        Number(at(y, ms)) + 4,
        `${count(ms)} ms`,
        'end',
      ),
    ),
  ]
  const ends = spread(curves.map(({ points }) => Number(at(y, points.at(-1)?.ms ?? 1))))
  const lines = curves.map((curve, index) => {
    const colour = colours[index % colours.length]
    const path = curve.points.map(({ size, ms }) => `${at(x, size)} ${at(y, ms)}`).join('L')
    // Nothing grows by minus zero.
    const exponent = exponentOf(curve).toFixed(2).replace('-0.00', '0.00')
    const told = `${curve.name}, exponent ${exponent}`
    return [
      `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<text x="${plot.right + 8}" y="${(ends[index] ?? 0) + 4}" fill="${colour}">${told}</text>`,
    ].join('\n')
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>Milliseconds by the number of documents</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...grid,
    ...lines,
    `<text x="${(plot.left + plot.right) / 2}" y="${height - 6}" text-anchor="middle">documents</text>`,
    `</svg>`,
    '',
  ].join('\n')
}

interface Axis {
  readonly decades: readonly number[]
  readonly place: (value: number) => number
}

function axis(values: readonly number[], from: number, to: number): Axis {
  const least = Math.floor(Math.log10(Math.min(...values)))
  const most = Math.ceil(Math.log10(Math.max(...values)))
  return {
    decades: Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index)),
    place: (value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from),
  }
}

const at = ({ place }: Axis, value: number): string => place(value).toFixed(1)

const count = (value: number): string => value.toLocaleString('en')

const tick = (line: string, x: string | number, y: number, text: string, anchor: string): string =>
  `<path d="M${line}" stroke="#ddd"/><text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`

/** Names that would lie on each other are moved apart; in the order in which they came. */
function spread(heights: readonly number[]): readonly number[] {
  const leastApart = 16
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height)
  const placed: number[] = []
  let last = -Infinity
  for (const { height, index } of order) {
    last = Math.max(height, last + leastApart)
    placed[index] = last
  }
  return placed
}
