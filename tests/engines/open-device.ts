import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Device, Launch } from './device'
import { launchChromium, launchChromiumAsPhone, launchFirefox } from './puppeteer-browser'
import { launchWebKit } from './webkit-browser'

const launches = {
  Chromium: launchChromium,
  'Chromium as a phone': launchChromiumAsPhone,
  Firefox: launchFirefox,
  WebKit: launchWebKit,
} satisfies Readonly<Record<string, Launch>>

export type DeviceName = keyof typeof launches
export const deviceNames = Object.keys(launches) as DeviceName[]

export async function openDevice(name: DeviceName): Promise<Device> {
  const home = mkdtempSync(join(tmpdir(), 'tidebill-engine-'))
  const downloads = join(home, 'downloads')
  mkdirSync(downloads)
  const browser = await launches[name](home, downloads)
  return {
    tab: browser.tab,
    downloads,
    async close() {
      await browser.close()
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
