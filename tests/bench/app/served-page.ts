import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { serveFolder } from '../../../src/lab/serving/serve-folder'
import { chromiumFlags, ensureChromium } from '../../support/chromium'

/** A page of a fresh browser, and where what it is to be measured with is served. */
export interface ServedPage {
  readonly page: Page
  readonly address: string
  readonly close: () => Promise<void>
}

/** Serves a folder to a browser of its own; nothing is opened yet. */
export async function servedPage(served: string): Promise<ServedPage> {
  const server = await serveFolder({ folder: served, port: 0 })
  const profile = await mkdtemp(join(tmpdir(), 'tidebill-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium().path,
    args: [...chromiumFlags, '--enable-precise-memory-info'],
    viewport: { width: 1280, height: 800 },
  })
  await context.addInitScript('globalThis.__name ??= (named) => named')
  return {
    page: await context.newPage(),
    address: `http://localhost:${server.port}/`,
    async close() {
      await context.close()
      await server.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
