import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import type { ElementHandle, LaunchOptions, Page } from 'puppeteer-core'
import { chromiumFlags, ensureChromium } from '../support/chromium'
import { firefoxPath } from '../support/engines'
import type { Browser, Launch, Tab } from './device'

export const launchChromium: Launch = (home, downloads) =>
  start({
    browser: 'chrome',
    executablePath: ensureChromium().path,
    args: [...chromiumFlags, '--lang=en-GB'],
    userDataDir: join(home, 'profile'),
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  })

export const launchFirefox: Launch = (home, downloads) =>
  start({
    browser: 'firefox',
    executablePath: firefoxPath() ?? 'firefox',
    userDataDir: join(home, 'profile'),
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-GB, en',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      // Shown in a tab instead of kept otherwise.
      'pdfjs.disabled': true,
    },
  })

async function start(options: LaunchOptions): Promise<Browser> {
  const browser = await launch({ ...options, headless: true, defaultViewport: { width: 1280, height: 800 } })
  const [page = await browser.newPage()] = await browser.pages()
  return { tab: tabOf(page), close: () => browser.close() }
}

function tabOf(page: Page): Tab {
  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    async click(expression) {
      const found = (await page.evaluateHandle(expression)).asElement() as ElementHandle<Element> | null
      await found?.click()
      return found !== null
    },
    type: (text) => page.keyboard.type(text),
  }
}
