import { spawnSync } from 'node:child_process'

function succeeds(command: string, parameters: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}

/** Installs Debian's packages where this process may: as root. @returns whether they are there now */
export function installByApt(...packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0) return false
  return succeeds('apt-get', ['update', '-q']) && succeeds('apt-get', ['install', '-q', '-y', ...packages])
}
