import { createReadStream } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { join, resolve, sep } from 'node:path'
import { createGzip } from 'node:zlib'
import { headersFor, readHeaderRules, type HeaderRule } from './headers-file'
import { listenFrom, type Listening } from './listen'
import { mediaTypeOf } from './media-types'

export interface FolderServer extends Listening {
  /** `http://localhost:<port>/` */
  readonly url: string
}

interface FoundFile {
  readonly path: string
  readonly size: number
  /** Changes whenever the file does. */
  readonly tag: string
}

const always: OutgoingHttpHeaders = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }

/** What static hosts send squeezed; pictures and fonts are already. */
const squeezable = /^(text\/|image\/svg|application\/(json|xml|manifest))/

/** Vite writes a hash into these names: another content is another name. */
const hashed = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/

const cacheRuleOf = (path: string): string =>
  hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/')
    return path.startsWith('/') && !path.includes('\0') ? path : undefined
  } catch {
    return undefined
  }
}

/** The file for a path, or undefined when there is none inside the folder; links are followed before judging. */
async function findFile(folder: string, path: string): Promise<FoundFile | undefined> {
  try {
    const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const real = await realpath(wanted)
    if (!real.startsWith(folder + sep) || real === join(folder, '_headers')) return undefined
    const found = await stat(real)
    if (!found.isFile()) return undefined
    const { size, mtimeMs } = found
    return { path: real, size, tag: `W/"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"` }
  } catch {
    return undefined
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  text: string,
  more: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { ...always, ...more, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(text)
}

async function serveFile(
  folder: string,
  rules: readonly HeaderRule[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' })
  }
  const path = pathOf(request.url ?? '/')
  const file = path === undefined ? undefined : await findFile(folder, path)
  if (path === undefined || file === undefined) return refuse(response, 404, 'Not found.')
  const headers = {
    ...always,
    'Cache-Control': cacheRuleOf(path),
    ETag: file.tag,
    ...headersFor(rules, path),
  }
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  const type = mediaTypeOf(file.path)
  const squeezed = squeezable.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  response.writeHead(200, {
    ...headers,
    'Content-Type': type,
    ...(squeezed ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : { 'Content-Length': file.size }),
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const source = createReadStream(file.path).on('error', () => response.destroy())
  if (squeezed) source.pipe(createGzip()).pipe(response)
  else source.pipe(response)
}

/**
 * Serves the files of a folder on localhost as a plain static host would: no listing, no fallback page, nothing
 * from outside. Headers come from the folder's `_headers` file where there is one.
 * @param port the first port to try; 0 takes any free one
 * @throws Error when the folder does not exist or no port is free.
 */
export async function serveFolder(options: { folder: string; port: number }): Promise<FolderServer> {
  const folder = await realpath(resolve(options.folder))
  const rules = await readFile(join(folder, '_headers'), 'utf8').then(readHeaderRules, () => [])
  const handler: RequestListener = (request, response) => {
    serveFile(folder, rules, request, response).catch(() => response.destroy())
  }
  const listening = await listenFrom(options.port, handler)
  return { ...listening, url: `http://localhost:${listening.port}/` }
}
