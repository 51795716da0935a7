/** Colours of a paper, all made from the firm's one. */
export interface Colours {
  /** The firm's own, for surfaces. */
  readonly accent: string
  /** On the accent: white, or ink where the accent is light. */
  readonly onAccent: string
  /** The accent, darkened until it can be read on white. */
  readonly accentInk: string
  /** A breath of the accent on white. */
  readonly tint: string
  readonly ink: string
  readonly inkSoft: string
  readonly edge: string
}

const ink = '#14212a'
const white = '#ffffff'

type Rgb = readonly [number, number, number]

/** Red, green and blue of '#rrggbb', 0 to 255; undefined for any other text. */
function rgbOf(colour: string): Rgb | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)
  if (match === null) return undefined
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16))
  return [red, green, blue]
}

const hexOf = (rgb: readonly number[]): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

function mix(one: string, other: string, share: number): string {
  const a = rgbOf(one) ?? [0, 0, 0]
  const b = rgbOf(other) ?? [0, 0, 0]
  return hexOf(a.map((part, index) => part * share + (b[index] ?? 0) * (1 - share)))
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (rgbOf(colour) ?? [0, 0, 0]).map((part) => {
    const share = part / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How far two colours stand apart by WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const readable = 4.5
export const houseColour = '#0b5d85'

export function coloursOf(firm: string): Colours {
  const accent = rgbOf(firm) === undefined ? houseColour : firm.toLowerCase()
  let accentInk = accent
  for (let share = 0.9; contrast(accentInk, white) < readable && share > 0; share -= 0.1) {
    accentInk = mix(accent, ink, share)
  }
  return {
    accent,
    onAccent: contrast(accent, white) >= contrast(accent, ink) ? white : ink,
    accentInk,
    tint: mix(accent, white, 0.07),
    ink,
    inkSoft: '#4d606b',
    edge: '#d5dee4',
  }
}
