import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import type { ElementHandle, LaunchOptions, Page } from 'puppeteer-core'
import { chromiumFlags, ensureChromium } from '../support/chromium'
import { firefoxPath } from '../support/engines'
import type { Browser, Launch, Tab } from './device'

const chromium = (home: string, downloads: string): LaunchOptions => ({
  browser: 'chrome',
  executablePath: ensureChromium().path,
  args: [...chromiumFlags, '--lang=en-GB'],
  userDataDir: join(home, 'profile'),
  downloadBehavior: { policy: 'allow', downloadPath: downloads },
})

export const launchChromium: Launch = (home, downloads) => start(chromium(home, downloads))

/** A small phone that is used with fingers. */
export const launchChromiumAsPhone: Launch = (home, downloads) =>
  start({
    ...chromium(home, downloads),
    defaultViewport: { width: 360, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
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
  const browser = await launch({ defaultViewport: { width: 1280, height: 800 }, ...options, headless: true })
  const [page = await browser.newPage()] = await browser.pages()
  return { tab: tabOf(page), close: () => browser.close() }
}

function tabOf(page: Page): Tab {
  const press = (element: ElementHandle<Element>) =>
    page.viewport()?.hasTouch === true ? element.tap() : element.click()
  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    async click(expression) {
      const found = (await page.evaluateHandle(expression)).asElement() as ElementHandle<Element> | null
      if (found !== null) await press(found)
      return found !== null
    },
    type: (text) => page.keyboard.type(text),
  }
}
