import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { Vault } from '../../store/vault'
import { languageChoices } from '../words/language-choice'
import type { LanguageChoice } from '../words/language-choice'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export interface AppearanceSettings {
  readonly theme: Theme
  readonly language: LanguageChoice
  /** Whether single letters act (N, /, R, ?): people who speak to their computer have to be able to switch them off. */
  readonly letterKeys: boolean
}

/** How the app looks and acts on this device; it does not sync. */
export interface Appearance {
  readonly settings: ReadonlySignal<AppearanceSettings>
  /** Shown at once; rejects when it can't be kept. */
  change(change: Partial<AppearanceSettings>): Promise<void>
}

const key = 'appearance'
const defaults: AppearanceSettings = { theme: 'system', language: 'system', letterKeys: true }

/** @param show puts theme and language on the page; first when the device has said which */
export function createAppearance(vault: Vault, show: (settings: AppearanceSettings) => void): Appearance {
  const settings = signal(defaults)
  const apply = (next: AppearanceSettings) => {
    settings.value = next
    show(next)
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

function readSettings(value: unknown): AppearanceSettings {
  if (typeof value !== 'object' || value === null) return defaults
  const { theme, language, letterKeys } = value as Partial<Record<keyof AppearanceSettings, unknown>>
  return {
    theme: themes.find((one) => one === theme) ?? defaults.theme,
    language: languageChoices.find((one) => one === language) ?? defaults.language,
    letterKeys: letterKeys !== false,
  }
}
