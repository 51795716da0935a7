import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The peers' packages are many and nobody's but the bench's: they come when they are first wanted, as their own lock file
 * says.
 */
export function installPeers(): void {
  const folder = import.meta.dirname
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return
  console.log('Installing what the bench measures against …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('the peers could not be installed: see npm above')
}
