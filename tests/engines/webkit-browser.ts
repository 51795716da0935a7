import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Builder } from 'selenium-webdriver'
import type { WebDriver, WebElement } from 'selenium-webdriver'
import { eventually } from '../e2e/eventually'
import type { Launch, Tab } from './device'

/** Debian's WebKitGTK: its driver holds one session and starts the MiniBrowser that belongs to it. */
export const launchWebKit: Launch = async (home, downloads) => {
  const config = join(home, 'config')
  mkdirSync(config)
  // GTK asks the desktop where downloads go.
  writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
  const port = await freePort()
  const server = spawn('xvfb-run', ['--auto-servernum', 'WebKitWebDriver', `--port=${port}`], {
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: config,
      LANG: 'en_GB.UTF-8',
      // Its sandbox does not start as root, nor in most containers.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
    stdio: 'ignore',
    // A group of its own: the display goes with the driver.
    detached: true,
  })
  const end = () => process.kill(-(server.pid ?? 0), 'SIGTERM')
  const gone = new Promise((resolve) => server.once('exit', resolve))
  process.once('exit', end)
  const address = `http://127.0.0.1:${port}`
  await eventually(async () => (await fetch(`${address}/status`).catch(() => undefined))?.ok || undefined)
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { args: ['--automation'] },
    })
    .build()
  await driver.manage().window().setRect({ width: 1280, height: 900 })
  await driver.manage().setTimeouts({ script: 30_000 })
  return {
    tab: tabOf(driver),
    async close() {
      await driver.quit()
      process.off('exit', end)
      end()
      await gone
    },
  }
}

function tabOf(driver: WebDriver): Tab {
  return {
    goto: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    async evaluate<T>(expression: string) {
      const asked = `const [answer] = arguments
        Promise.resolve(${expression}).then((value) => answer({ value }), (error) => answer({ error: String(error) }))`
      const { value, error } = await driver.executeAsyncScript<{ value: T; error?: string }>(asked)
      if (error !== undefined) throw new Error(error)
      return value
    },
    async click(expression) {
      const found = await driver.executeScript<WebElement | null>(`return ${expression}`)
      await found?.click()
      return Boolean(found)
    },
    async type(text) {
      await driver.switchTo().activeElement().sendKeys(text)
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
