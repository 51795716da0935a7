import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumFlags, ensureChromium } from '../../support/chromium'
import type { Peer, PeerInPage } from './peers'

type Method = keyof PeerInPage
type Result<M extends Method> = Awaited<ReturnType<PeerInPage[M]>>

/** A browser profile of its own with a peer's page in it. */
export interface PeerDevice {
  /**
   * A fresh page with these books; another peer's of the same name are others.
   * @returns what they are called on the server
   */
  open(books: string): Promise<string>
  call<M extends Method>(method: M, ...of: Parameters<PeerInPage[M]>): Promise<Result<M>>
  close(): Promise<void>
}

/** @param port where page and database are served */
export async function openPeerDevice({ name, page: file, options }: Peer, port: number): Promise<PeerDevice> {
  const folder = await mkdtemp(join(tmpdir(), 'tidebill-peer-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium().path,
    args: [...chromiumFlags],
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${file}: ${error}`))
  const call: PeerDevice['call'] = (method, ...of) =>
    page.evaluate(callPeer, { method, of }) as Promise<Result<typeof method>>
  return {
    async open(books) {
      await page.goto(`http://localhost:${port}/${file}.html`)
      const called = `${name.toLowerCase().replaceAll(' ', '-')}-${books}`
      await call('open', { ...options, name: called })
      return called
    },
    call,
    async close() {
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Runs in the page. */
function callPeer({ method, of }: { method: string; of: unknown[] }): unknown {
  const peer = Reflect.get(globalThis, 'peer') as Record<string, (...of: unknown[]) => unknown>
  return peer[method]?.(...of)
}
