import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { installByApt } from './apt'
import { findProgram } from './programs'

/** A Chromium that can be started: where it is, and in a few words how it was found. */
export interface InstalledChromium {
  readonly path: string
  readonly found: string
}

/** For headless runs: root needs no-sandbox, and nothing may reach for the network in the background. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** In this order: the variable CHROMIUM_PATH, Playwright's own browser, the system's. Undefined when there is none. */
function findChromium(): InstalledChromium | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file`)
    return { path: named, found: 'named by CHROMIUM_PATH' }
  }
  const own = chromium.executablePath()
  if (own && existsSync(own)) return { path: own, found: "Playwright's" }
  const path = findProgram(...systemNames) ?? systemPaths.find((candidate) => existsSync(candidate))
  return path === undefined ? undefined : { path, found: "the system's" }
}

function installByPlaywright(): boolean {
  const installer = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js')
  const run = spawnSync(process.execPath, [installer, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return run.status === 0
}

/**
 * Finds a Chromium or installs one: through apt as root, else with Playwright's installer.
 * @throws Error saying what to do by hand when nothing helped.
 */
export function ensureChromium(): InstalledChromium {
  const present = findChromium()
  if (present) return present
  const ways = [
    { install: () => installByApt('chromium'), how: 'installed through apt' },
    { install: installByPlaywright, how: "installed by Playwright's installer" },
  ]
  for (const { install, how } of ways) {
    const added = install() ? findChromium() : undefined
    if (added) return { path: added.path, found: how }
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install one and name it in the variable CHROMIUM_PATH.',
  )
}

let headless: InstalledChromium | undefined

/**
 * The same engine without what draws windows and their menus: a third quicker to start and to use, so most tests run in it. It
 * has no notifications. Where there is none and none can be installed, or CHROMIUM_PATH names a browser, {@link ensureChromium}'s.
 */
export function ensureHeadlessChromium(): InstalledChromium {
  return (headless ??= findHeadless() ?? ensureChromium())
}

const headlessName = 'chromium-headless-shell'

function findHeadless(): InstalledChromium | undefined {
  if (process.env.CHROMIUM_PATH) return undefined
  const present = findProgram(headlessName)
  if (present !== undefined) return { path: present, found: "the system's" }
  const added = installByApt(headlessName) ? findProgram(headlessName) : undefined
  return added === undefined ? undefined : { path: added, found: 'installed through apt' }
}
