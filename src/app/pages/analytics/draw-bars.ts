import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'

/** `tide`: the first; `good`: the second beside it. Told apart by shade too, for those who see no colours. */
export type Tone = 'tide' | 'good'

export interface Bars {
  /** Short names, one a bar. */
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly tone: Tone
    readonly values: readonly number[]
  }[]
  /** A figure in full, as the reading below the chart shows it. */
  readonly format: (value: number) => string
  /** A figure in short, for the axis. */
  readonly formatShort: (value: number) => string
  /** Bars from the inline start, for names that need room. */
  readonly horizontal?: boolean
}

interface Heard {
  /** What the pointer is on, in words; '' for nothing. */
  readonly read: (text: string) => void
  readonly pick: (index: number) => void
}

const barHeight = 34
const chartHeight = 220
/** So much room a name on the axis takes, in CSS pixels. */
const nameRoom = 76
/** The same of one letter of it, at most. */
const letterRoom = 7.5

/** The chart as uPlot draws it, in the colours that the theme has at this moment. */
export function drawBars(place: HTMLElement, bars: Bars, heard: Heard): uPlot {
  const { categories, series, horizontal = false } = bars
  const style = getComputedStyle(place)
  const token = (name: string) => colourOf(place, `var(${name})`)
  const width = place.clientWidth
  const height = horizontal ? categories.length * barHeight + 40 : chartHeight
  const font = `${style.fontSize} ${style.fontFamily}`
  const ink = token('--ink-soft')
  const edge = token('--edge')
  const namesWidth = Math.min(140, Math.round(width * 0.35))
  const letters = Math.floor((horizontal ? namesWidth : nameRoom * 1.4) / letterRoom)
  const every = horizontal
    ? 1
    : Math.max(1, Math.ceil((categories.length * nameRoom) / Math.max(width - 60, 1)))

  const names: uPlot.Axis = {
    scale: 'x',
    side: horizontal ? 3 : 2,
    font,
    stroke: ink,
    grid: { show: false },
    ticks: { show: false },
    size: horizontal ? namesWidth : 28,
    splits: () => categories.flatMap((_, index) => (index % every === 0 ? [index] : [])),
    values: (_, splits) => splits.map((index) => shortened(categories[index] ?? '', letters)),
  }
  const figures: uPlot.Axis = {
    scale: 'y',
    side: horizontal ? 2 : 3,
    font,
    stroke: ink,
    grid: { stroke: edge, width: 1 },
    ticks: { show: false },
    space: horizontal ? 80 : 40,
    size: horizontal ? 32 : 64,
    values: (_, splits) => splits.map((value) => bars.formatShort(value)),
  }
  const last = categories.length - 0.5
  const plot = new uPlot(
    {
      width,
      height,
      legend: { show: false },
      padding: [8, 8, 0, 0],
      cursor: { drag: { x: false, y: false }, points: { show: false }, x: !horizontal, y: horizontal },
      scales: {
        x: {
          time: false,
          range: () => [-0.5, last],
          ...(horizontal ? { ori: 1 as const, dir: -1 as const } : {}),
        },
        y: {
          range: (_, low, high) => roundRange(low, high),
          ...(horizontal ? { ori: 0 as const, dir: 1 as const } : {}),
        },
      },
      axes: [names, figures],
      series: [
        {},
        ...series.map(({ name, tone }, index): uPlot.Series => {
          const align = series.length === 1 ? 0 : index === 0 ? -1 : 1
          return {
            label: name,
            scale: 'y',
            stroke: token(`--${tone}`),
            fill: index === 0 ? token(`--${tone}`) : token(`--${tone}-wash`),
            width: 1.5,
            points: { show: false },
            ...barPaths(series.length === 1 ? 0.62 : 0.36, align),
          }
        }),
      ],
      hooks: {
        setCursor: [
          (self) => {
            const { idx } = self.cursor
            heard.read(idx === null || idx === undefined ? '' : reading(bars, idx))
          },
        ],
      },
    },
    [categories.map((_, index) => index), ...series.map(({ values }) => [...values])],
    place,
  )
  plot.over.addEventListener('click', () => {
    const { idx } = plot.cursor
    if (idx !== null && idx !== undefined) heard.pick(idx)
  })
  return plot
}

function barPaths(size: number, align: -1 | 0 | 1): Pick<uPlot.Series, 'paths'> {
  const paths = uPlot.paths.bars?.({ size: [size, 48], align })
  return paths === undefined ? {} : { paths }
}

const reading = ({ categories, series, format }: Bars, index: number): string =>
  `${categories[index] ?? ''}: ${series.map(({ name, values }) => `${name} ${format(values[index] ?? 0)}`).join(', ')}`

/** Marks that turn the direction of what follows have no place in a label of one line. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

function shortened(name: string, letters: number): string {
  const plain = [...name.replace(turning, '')]
  return plain.length > letters ? `${plain.slice(0, letters - 1).join('')}…` : plain.join('')
}

/** Always with zero in it: a bar that starts elsewhere lies about its length. */
function roundRange(low: number | null, high: number | null): [number, number] {
  const [from, to] = [Math.min(0, low ?? 0), Math.max(0, high ?? 0)]
  if (from === to) return [0, 1]
  const [start, end] = uPlot.rangeNum(from, to, 0.08, true)
  return [from === 0 ? 0 : (start ?? from), to === 0 ? 0 : (end ?? to)]
}

/** A canvas knows no `var()` and no `light-dark()`: an element that has the colour says what it comes to. */
function colourOf(place: HTMLElement, colour: string): string {
  const probe = document.createElement('span')
  probe.style.color = colour
  place.append(probe)
  const found = getComputedStyle(probe).color
  probe.remove()
  return found
}
