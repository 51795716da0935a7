import type { Theme } from './appearance'

/** Tokens follow `data-theme`; without one they follow the system. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}
