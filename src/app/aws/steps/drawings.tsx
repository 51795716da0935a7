import type { ComponentChildren, ComponentType } from 'preact'
import { useWords } from '../../words/use-words'

/** A window of the lab's page, 240 by 88; what to press is in the colour that acts. The step beside it says it in words. */
function LabWindow({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="drawing" viewBox="0 0 240 88" aria-hidden="true" focusable="false">
      <rect class="drawing-paper" x="1" y="1" width="238" height="86" rx="7" />
      {children}
    </svg>
  )
}

interface PartProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly children?: string
  readonly hot?: boolean
}

function Key({ x, y, width, children, hot = false }: PartProps) {
  return (
    <>
      <rect class="drawing-key" data-hot={hot} x={x} y={y} width={width} height="18" rx="4" />
      <text class="drawing-name" data-hot={hot} x={x + width / 2} y={y + 12.5}>
        {children}
      </text>
    </>
  )
}

const Line = ({ x, y, width }: PartProps) => (
  <rect class="drawing-line" x={x} y={y} width={width} height="4" rx="2" />
)

/** Where the pointer is: its tip at x, y. */
const Pointer = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path class="drawing-pointer" d={`M${x} ${y}l0 15 4-3.6 2.7 6 3-1.3-2.7-5.9 5.4-.3z`} />
)

/** The bar above the terminal, with the dot that turns green. */
function Bar({ hot }: { readonly hot: 'start' | 'details' }) {
  const words = useWords().paste.drawn
  return (
    <>
      <text class="drawing-name drawing-start" x="12" y="25.5">
        AWS
      </text>
      <circle class="drawing-dot" data-on={hot === 'details'} cx="44" cy="22" r="5" />
      <Key x={62} y={13} width={64} hot={hot === 'start'}>
        {words.startLab}
      </Key>
      <Key x={134} y={13} width={78} hot={hot === 'details'}>
        {words.details}
      </Key>
      <Line x={12} y={48} width={150} />
      <Line x={12} y={60} width={110} />
      <Line x={12} y={72} width={132} />
      <Pointer {...(hot === 'start' ? { x: 104, y: 26 } : { x: 186, y: 26 })} />
    </>
  )
}

const StartLab = () => (
  <LabWindow>
    <Bar hot="start" />
  </LabWindow>
)

const Details = () => (
  <LabWindow>
    <Bar hot="details" />
  </LabWindow>
)

function Show() {
  const words = useWords().paste.drawn
  return (
    <LabWindow>
      <Line x={12} y={14} width={90} />
      <text class="drawing-name drawing-start" x="12" y="48">
        {words.cli}
      </text>
      <Key x={76} y={35} width={52} hot>
        {words.show}
      </Key>
      <Line x={12} y={66} width={64} />
      <Pointer x={112} y={48} />
    </LabWindow>
  )
}

function Copy() {
  return (
    <LabWindow>
      <rect class="drawing-marked" x="10" y="10" width="206" height="68" rx="4" />
      <text class="drawing-name drawing-start drawing-code" x="18" y="24">
        [default]
      </text>
      <Line x={18} y={33} width={130} />
      <Line x={18} y={44} width={160} />
      <Line x={18} y={55} width={190} />
      <Line x={18} y={66} width={120} />
      <Pointer x={138} y={66} />
    </LabWindow>
  )
}

/** In the order of the steps. */
export const drawings: readonly ComponentType[] = [StartLab, Details, Show, Copy]
