import { useEffect, useRef } from 'preact/hooks'
import type uPlot from 'uplot'
import { useServices } from '../../services'
import { useWords } from '../../words/use-words'
import { drawBars } from './draw-bars'
import type { Bars } from './draw-bars'

interface BarChartProps extends Bars {
  /** What a screen reader says instead of the picture. */
  readonly label: string
  /** A bar was pressed; by keyboard the table's links do the same. */
  readonly onPick?: ((index: number) => void) | undefined
}

/** Drawn anew when its size, its figures or the theme change. */
export function BarChart({ label, onPick, ...bars }: BarChartProps) {
  const { appearance, clock } = useServices()
  const words = useWords().analytics
  const box = useRef<HTMLDivElement>(null)
  const reading = useRef<HTMLParagraphElement>(null)
  const pick = useRef(onPick)
  pick.current = onPick
  const hint = useRef('')
  hint.current = onPick === undefined ? '' : words.barHint
  const { theme } = appearance.settings.value
  const figures = JSON.stringify([bars.categories, bars.series.map(({ name, values }) => [name, values])])

  useEffect(() => {
    const place = box.current
    if (place === null) return
    let plot: uPlot | undefined
    const redraw = () => {
      plot?.destroy()
      plot = undefined
      if (place.clientWidth === 0) return
      plot = drawBars(place, bars, {
        read: (text) => reading.current && (reading.current.textContent = text || hint.current),
        pick: (index) => pick.current?.(index),
      })
    }
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', redraw)
    let width = -1
    let callOff = () => {}
    const sized = new ResizeObserver(() => {
      if (place.clientWidth === width) return
      width = place.clientWidth
      // Each chart in a task of its own: five at once would hold up a hand that is typing.
      callOff()
      callOff = clock.later(0, redraw)
    })
    sized.observe(place)
    return () => {
      sized.disconnect()
      callOff()
      dark.removeEventListener('change', redraw)
      plot?.destroy()
    }
  }, [figures, theme, bars.horizontal, bars.format])

  return (
    <div class="chart" data-picks={onPick !== undefined}>
      <ul class="chart-legend">
        {bars.series.map(({ name, tone }) => (
          <li key={name}>
            <span class="chart-swatch" data-tone={tone} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
      <div class="chart-box" ref={box} role="img" aria-label={label} />
      <p class="chart-reading figures" ref={reading} aria-hidden="true">
        {onPick && words.barHint}
      </p>
    </div>
  )
}
