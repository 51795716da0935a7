import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder, type FolderServer } from '../../../src/lab/serving/serve-folder'

let root: string
let server: FolderServer

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'served-'))
  const folder = join(root, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'sw.js'), '1')
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}')
  writeFileSync(join(folder, 'assets/page-a1B2c3D4.js'), '2')
  writeFileSync(join(folder, 'a b.txt'), 'blank')
  writeFileSync(
    join(folder, '_headers'),
    '# all\n/*\n  X-Frame-Options: DENY\n/sw.js\n  X-Frame-Options: ODD\n',
  )
  symlinkSync(join(root, 'secret.txt'), join(folder, 'way-out.txt'))
  server = await serveFolder({ folder, port: 0 })
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true, force: true })
})

/** The path goes out as it stands; fetch would tidy it up first. */
function get(
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('a served folder', () => {
  it('sends each file with its own type', async () => {
    const types = await Promise.all(
      ['/', '/sw.js', '/manifest.webmanifest', '/a%20b.txt'].map(async (path) => {
        const { status, headers } = await get(path)
        return [status, headers['content-type']]
      }),
    )
    expect(types).toEqual([
      [200, 'text/html; charset=utf-8'],
      [200, 'text/javascript; charset=utf-8'],
      [200, 'application/manifest+json'],
      [200, 'text/plain; charset=utf-8'],
    ])
  })

  it('lets browsers keep hashed files for ever and ask about all others', async () => {
    const { headers } = await get('/assets/page-a1B2c3D4.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/index.html', '/sw.js', '/manifest.webmanifest']) {
      expect((await get(path)).headers['cache-control']).toBe('no-cache')
    }
    const { etag } = (await get('/')).headers
    expect((await get('/', 'GET', { 'if-none-match': String(etag) })).status).toBe(304)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%5c..%5csecret.txt',
    '/way-out.txt',
    '//secret.txt',
    '/secret.txt%00.html',
    '/%zz',
    '/assets',
    '/assets/',
    '/_headers',
    '/nothing.js',
  ])('has nothing at %s', async (path) => {
    const { status, text } = await get(path)
    expect(status).toBe(404)
    expect(text).not.toContain('secret')
  })

  it('sends what its _headers file says on top of its own', async () => {
    const page = await get('/')
    expect(page.headers['x-frame-options']).toBe('DENY')
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect(page.headers['referrer-policy']).toBe('no-referrer')
    expect((await get('/sw.js')).headers['x-frame-options']).toBe('ODD')
  })

  it('squeezes texts for whoever can open them again', async () => {
    const asked = { 'accept-encoding': 'gzip, br' }
    const { headers } = await get('/', 'GET', asked)
    expect([headers['content-encoding'], headers['vary']]).toEqual(['gzip', 'Accept-Encoding'])
    expect(await (await fetch(`http://127.0.0.1:${server.port}/`)).text()).toBe('<!doctype html>')
    expect((await get('/')).headers['content-encoding']).toBeUndefined()
  })

  it('only reads', async () => {
    expect((await get('/', 'POST')).status).toBe(405)
    const head = await get('/', 'HEAD')
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '15'])
  })

  it('moves to the next port when its own is taken', async () => {
    const other = await serveFolder({ folder: join(root, 'dist'), port: server.port })
    expect(other.port).toBeGreaterThan(server.port)
    expect((await fetch(other.url)).status).toBe(200)
    await other.close()
  })

  it('that does not exist is an error at once', async () => {
    await expect(serveFolder({ folder: join(root, 'none'), port: 0 })).rejects.toThrow(/ENOENT/)
  })
})
