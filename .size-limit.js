import { existsSync, readFileSync } from 'node:fs'

const page = 'dist/index.html'

/** The page and all that it names: the build lists the whole first load there, shared chunks included. */
function firstLoad() {
  if (!existsSync(page)) throw new Error('There is no build to weigh: npm run build')
  const named = readFileSync(page, 'utf8').matchAll(/\s(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)
  return [page, ...[...named].map(([, path]) => `dist/${path}`)]
}

export default [
  { name: 'page before any lazy part', path: firstLoad(), limit: '70 kB', gzip: true },
  { name: 'worker', path: 'dist/sw.js', limit: '110 kB', gzip: true },
  {
    name: 'precache without fonts',
    path: [
      'dist/**/*.{html,css,js,svg,png,webmanifest}',
      '!dist/sw.js',
      '!dist/assets/worker-*',
      '!dist/screenshots/**',
    ],
    limit: '1 MB',
    // What lies on the device lies there unpacked.
    gzip: false,
    brotli: false,
  },
]
