import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EngineName } from '../support/engines'
import type { Device, Launch } from './device'
import { launchChromium, launchFirefox } from './puppeteer-browser'
import { launchWebKit } from './webkit-browser'

const launches: Readonly<Record<EngineName, Launch>> = {
  Chromium: launchChromium,
  Firefox: launchFirefox,
  WebKit: launchWebKit,
}

export async function openDevice(engine: EngineName): Promise<Device> {
  const home = mkdtempSync(join(tmpdir(), 'tidebill-engine-'))
  const downloads = join(home, 'downloads')
  mkdirSync(downloads)
  const browser = await launches[engine](home, downloads)
  return {
    tab: browser.tab,
    downloads,
    async close() {
      await browser.close()
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
