import { installByApt } from './apt'
import { ensureChromium, ensureHeadlessChromium } from './chromium'
import { findProgram } from './programs'

/** The engines that the app has to work in, by what people call them. */
export const engineNames = ['Chromium', 'Firefox', 'WebKit'] as const
export type EngineName = (typeof engineNames)[number]

/** Debian's packages, and whether what they bring is there. */
const others = {
  Firefox: { packages: ['firefox-esr'], isThere: () => firefoxPath() !== undefined },
  WebKit: {
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    isThere: () => ['WebKitWebDriver', 'xvfb-run'].every((name) => findProgram(name) !== undefined),
  },
} as const

/** The variable FIREFOX_PATH, then the system's. */
export const firefoxPath = (): string | undefined =>
  process.env.FIREFOX_PATH || findProgram('firefox-esr', 'firefox')

/** Whether this run promises every engine: with the variable ENGINES set to `all`. A missing one fails then. */
export const everyEngineIsWanted = (): boolean => process.env.ENGINES === 'all'

export function isInstalled(name: EngineName): boolean {
  return name === 'Chromium' || others[name].isThere()
}

/** Installs what is missing where every engine is wanted. @returns a line about each engine, to be printed */
export function prepareEngines(): string[] {
  const { path, found } = ensureChromium()
  const headless = ensureHeadlessChromium()
  const lines = [
    `Chromium: ${path} (${found})`,
    `Chromium without windows: ${headless.path} (${headless.found})`,
  ]
  for (const name of ['Firefox', 'WebKit'] as const) {
    const { packages, isThere } = others[name]
    if (isThere()) lines.push(`${name}: the system's`)
    else if (everyEngineIsWanted() && installByApt(...packages) && isThere()) {
      lines.push(`${name}: installed through apt`)
    } else lines.push(`${name}: not installed, so nothing runs in it (Debian: ${packages.join(', ')})`)
  }
  return lines
}
