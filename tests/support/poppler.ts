import { spawnSync } from 'node:child_process'
import { installByApt } from './apt'

const programs = ['pdftotext', 'pdftoppm', 'pdfinfo', 'pdffonts'] as const

function runs(program: string): boolean {
  return spawnSync(program, ['-v'], { stdio: 'ignore' }).status === 0
}

/**
 * Finds poppler's programs, which read the papers that tests make, or installs them through apt as root.
 * @returns how they were found, in a few words
 * @throws Error saying what to do by hand when nothing helped
 */
export function ensurePoppler(): string {
  if (programs.every(runs)) return "the system's"
  if (installByApt('poppler-utils') && programs.every(runs)) return 'installed through apt'
  throw new Error(
    'Papers are read back with poppler, and it was not found. Install poppler-utils (apt, dnf, brew: poppler).',
  )
}
