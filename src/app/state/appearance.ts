import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { Vault } from '../../store/vault'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

interface Settings {
  readonly theme: Theme
  /** Whether single letters act (N, /, R, ?): people who speak to their computer have to be able to switch them off. */
  readonly letterKeys: boolean
}

/** How the app looks and acts on this device; it does not sync. */
export interface Appearance {
  readonly settings: ReadonlySignal<Settings>
  /** Shown at once; rejects when it can't be kept. */
  change(change: Partial<Settings>): Promise<void>
}

const key = 'appearance'
const defaults: Settings = { theme: 'system', letterKeys: true }

/** @param show puts the theme on the page */
export function createAppearance(vault: Vault, show: (theme: Theme) => void): Appearance {
  const settings = signal(defaults)
  const apply = (next: Settings) => {
    settings.value = next
    show(next.theme)
  }
  vault.watch(key).subscribe(
    (value) => apply(readSettings(value)),
    // Without storage there are the defaults, and a page of its own that says so.
    () => apply(defaults),
  )
  return {
    settings,
    change(change) {
      apply({ ...settings.value, ...change })
      return vault.put(key, settings.value)
    },
  }
}

function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return defaults
  const { theme, letterKeys } = value as Partial<Record<keyof Settings, unknown>>
  return {
    theme: themes.find((one) => one === theme) ?? defaults.theme,
    letterKeys: letterKeys !== false,
  }
}
