import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The root of the repository. */
export const repository = resolve(import.meta.dirname, '../..')

/** The folder with the production build. */
export const builtApp = join(repository, 'dist')

const buildInputs = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/** Newest change below `path` in epoch milliseconds; folders count, so that a deleted file is noticed. */
function newestChange(path: string): number {
  const own = lstatSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  const below = readdirSync(path).map((name) => newestChange(join(path, name)))
  return Math.max(own.mtimeMs, ...below)
}

/**
 * True when `dist` is younger than everything that it is made of. Both its ends count: a build that fails over the page
 * leaves the old page beside a new worker, and one that fails over the worker leaves none.
 */
function isBuildFresh(): boolean {
  const ends = ['index.html', 'sw.js'].map((name) => join(builtApp, name))
  if (!ends.every((path) => existsSync(path))) return false
  const inputs = buildInputs.map((name) => join(repository, name)).filter((path) => existsSync(path))
  const oldest = Math.min(...ends.map((path) => statSync(path).mtimeMs))
  return oldest > Math.max(...inputs.map(newestChange))
}

/**
 * Makes the production build unless it is fresh.
 * @throws Error with the build's own output when it fails.
 */
export function ensureBuiltApp(): void {
  if (isBuildFresh()) return
  // Vitest sets NODE_ENV to test, and Vite would build for that.
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' }
  const vite = join(repository, 'node_modules/vite/bin/vite.js')
  const build = spawnSync(process.execPath, [vite, 'build'], { cwd: repository, env, encoding: 'utf8' })
  if (build.status !== 0) throw new Error(`vite build failed\n${build.stdout}\n${build.stderr}`)
}

/** Vitest's global set-up of the browser tests. */
export function setup(): void {
  ensureBuiltApp()
}
