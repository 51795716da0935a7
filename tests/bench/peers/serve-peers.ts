import { fork } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { installPeers } from './install-peers'

/** One request that the peers' server answered. */
export interface AnsweredRequest {
  readonly method: string
  readonly address: string
  /** When the answer had been written, epoch milliseconds. */
  readonly at: number
}

export interface PeerServer {
  readonly port: number
  /** All that was answered so far. */
  requests(): Promise<readonly AnsweredRequest[]>
  close(): Promise<void>
}

const folder = import.meta.dirname

/** Builds the peers' pages and serves them beside their databases, from a process of its own. */
export async function servePeers(): Promise<PeerServer> {
  installPeers()
  const site = await mkdtemp(join(tmpdir(), 'tidebill-peers-'))
  const names = ['pouchdb', 'rxdb', 'workbox', 'workbox-worker']
  await build({
    entryPoints: names.map((name) => join(folder, `page/${name}.js`)),
    outdir: site,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  })
  for (const name of names)
    await writeFile(
      join(site, `${name}.html`),
      `<!doctype html><title>${name}</title><script src="${name}.js"></script>`,
    )
  const answered: AnsweredRequest[] = []
  const server = fork(join(folder, 'server.js'), [site], { execArgv: [] })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('exit', () => reject(new Error("the peers' server did not start")))
    server.on('message', (told: { port?: number } & AnsweredRequest) => {
      if (told.port !== undefined) resolve(told.port)
      else if ('address' in told) answered.push(told)
    })
  })
  let asked = 0
  return {
    port,
    requests: () => {
      const question = ++asked
      return new Promise((resolve) => {
        const hear = ({ said }: { said?: number }) => {
          if (said !== question) return
          server.off('message', hear)
          resolve([...answered])
        }
        server.on('message', hear)
        server.send(question)
      })
    },
    async close() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill()
      await gone
      await rm(site, { recursive: true, force: true })
    },
  }
}
