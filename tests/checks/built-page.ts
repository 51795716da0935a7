import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { builtApp, ensureBuiltApp, repository } from '../support/built-app'
import type { Check } from './check'
import { plantedRoot } from './tool'

/** Words that the AWS SDK's DynamoDB client cannot do without, minified or not. */
const sdkMarkers = ['DynamoDB_20120810', 'AWS4-HMAC-SHA256']

/** What jsPDF would load for work that papers never ask of it, by words of theirs. */
const paperBallast = ['html2canvas', 'canvg', 'dompurify', 'DOMPurify']

const inlineParts: readonly (readonly [string, RegExp])[] = [
  ['an inline script', /<script(?![^>]*\ssrc=)[^>]*>/i],
  ['an inline style sheet', /<style[\s>]/i],
  ['a style attribute', /<[a-z][^>]*\sstyle=/i],
  ['an event attribute', /<[a-z][^>]*\son[a-z]+=/i],
  ['a javascript: address', /=\s*["']?\s*javascript:/i],
]

const policyParts = [
  "default-src 'none'",
  "script-src 'self';",
  "style-src 'self';",
  "connect-src 'self';",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types tidebill',
]

function policyOf(page: string): string {
  const tag = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
  return tag.replaceAll('&#39;', "'")
}

function examinePage(page: string): string[] {
  const policy = policyOf(page)
  const missing = policyParts.filter((part) => !policy.includes(part)).map((part) => `policy without ${part}`)
  const unsafe = policy.includes('unsafe-') ? ['policy with an unsafe part'] : []
  const inline = inlineParts.filter(([, pattern]) => pattern.test(page)).map(([name]) => `page with ${name}`)
  const absolute = [...page.matchAll(/\s(?:src|href)="(\/[^"]*|https?:[^"]*)"/g)].map(
    ([, address]) => `page with the address ${address}, which works at one place only`,
  )
  return [...missing, ...unsafe, ...inline, ...absolute]
}

/** A host has to send what the page says of itself, and what only a header can say. */
function examineHeaders(folder: string, page: string): string[] {
  const path = join(folder, '_headers')
  if (!existsSync(path)) return ['no headers for hosts that read them']
  const text = readFileSync(path, 'utf8')
  const wanted = [
    `Content-Security-Policy: ${policyOf(page)}; frame-ancestors 'none'`,
    'X-Content-Type-Options: nosniff',
  ]
  return wanted.filter((header) => !text.includes(header)).map((header) => `headers without ${header}`)
}

/** The chunks that a chunk cannot start without, as paths in the build. */
function staticImports(folder: string, chunk: string): string[] {
  const text = readFileSync(join(folder, chunk), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(
    ([, name]) => `assets/${name}`,
  )
}

/** Chunks that the page needs at once without naming them: the page's budget weighs what the page names. */
function examineFirstLoad(folder: string, page: string): string[] {
  const named = [...page.matchAll(/\s(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(
    ([, path]) => path ?? '',
  )
  if (named.length === 0) return ['page that loads no script']
  const needed = new Set(named)
  for (const path of needed) for (const next of staticImports(folder, path)) needed.add(next)
  return [...needed].filter((path) => !named.includes(path)).map((path) => `page that needs ${path} unnamed`)
}

function examineChunks(folder: string): string[] {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  )
  const chunks = scripts.filter((path) => path !== 'sw.js')
  const guilty = chunks.filter((path) => {
    const text = readFileSync(join(folder, path), 'utf8')
    return sdkMarkers.some((marker) => text.includes(marker))
  })
  const ballast = chunks.flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8')
    return paperBallast.filter((word) => text.includes(word)).map((word) => `${word} in chunk ${path}`)
  })
  return [
    ...ballast,
    ...(chunks.length === 0 ? ['no page chunk to look at'] : []),
    ...guilty.map((path) => `the AWS SDK in page chunk ${path}`),
  ]
}

function examineWorker(folder: string): string[] {
  const path = join(folder, 'sw.js')
  if (!existsSync(path)) return ['no worker']
  const text = readFileSync(path, 'utf8')
  // The words that prove the page clean have to be in the worker, or they prove nothing.
  const blunt = sdkMarkers
    .filter((marker) => !text.includes(marker))
    .map((marker) => `worker without ${marker}`)
  const precached = new Set([...text.matchAll(/"?url"?:\s*["'`]([^"'`]+)["'`]/g)].map(([, url]) => url ?? ''))
  const wanted = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(html|css|js|svg|png|webmanifest)$/.test(name) && !isKeptElsewhere(name),
  )
  const absent = wanted.filter((name) => name !== 'sw.js' && !precached.has(name))
  return [
    ...blunt,
    ...(/\bimport\.meta\b|\bimport\(/.test(text)
      ? ['worker with module syntax, which a classic worker refuses']
      : []),
    ...absent.map((name) => `worker that does not precache ${name}`),
  ]
}

/**
 * The README's pictures, which the app never shows; icons that only whoever installs the app asks for; scripts of web workers,
 * which the page keeps in a cache of its own.
 */
const isKeptElsewhere = (name: string): boolean =>
  name.startsWith('screenshots/') || /^icons\/.*(180|512)\.png$/.test(name) || /^assets\/worker-/.test(name)

function examine(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return [
    ...examinePage(page),
    ...examineHeaders(folder, page),
    ...examineFirstLoad(folder, page),
    ...examineChunks(folder),
    ...examineWorker(folder),
  ]
}

async function buildGuiltyPage(): Promise<string> {
  const outDir = join(repository, '.cache/planted-page')
  await build({
    configFile: false,
    root: join(plantedRoot, 'built-page'),
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: false },
  })
  return outDir
}

/** What the production build may hold: a page under its strict policy, without the SDK, at any base path. */
export const builtPage: Check = {
  name: 'built page',
  run: async () => {
    ensureBuiltApp()
    return examine(builtApp)
  },
  runOnPlanted: async () => examine(await buildGuiltyPage()),
  planted: [
    { title: 'the AWS SDK in a page chunk', complaint: /^the AWS SDK in page chunk assets\/.*\.js$/ },
    { title: 'ballast of the PDF maker', complaint: /^html2canvas in chunk assets\/.*\.js$/ },
    { title: 'a page without a policy', complaint: /^policy without default-src 'none'$/ },
    { title: 'a page without Trusted Types', complaint: /^policy without require-trusted-types-for/ },
    { title: 'a build without headers', complaint: /^no headers for hosts/ },
    { title: 'an inline script', complaint: /^page with an inline script$/ },
    { title: 'an inline style sheet', complaint: /^page with an inline style sheet$/ },
    { title: 'a style attribute', complaint: /^page with a style attribute$/ },
    { title: 'an event attribute', complaint: /^page with an event attribute$/ },
    { title: 'an absolute address', complaint: /^page with the address \// },
    { title: 'a first load outside the budget', complaint: /^page that needs assets\/.*\.js unnamed$/ },
    { title: 'a missing worker', complaint: /^no worker$/ },
  ],
}
