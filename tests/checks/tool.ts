import { execFile } from 'node:child_process'
import { join, relative } from 'node:path'
import { repository } from '../support/built-app'

/** Where the trees with planted violations are. */
export const plantedRoot = join(repository, 'tests/checks/planted')

/** What a tool said and how it ended. */
export interface ToolResult {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a program of an installed package under this Node.
 * @param script its path below node_modules
 * @param cwd relative to the repository
 */
export function runTool(script: string, parameters: readonly string[], cwd = '.'): Promise<ToolResult> {
  return runProgram(process.execPath, [join(repository, 'node_modules', script), ...parameters], cwd)
}

/** Runs npm itself, in the repository. */
export function runNpm(parameters: readonly string[]): Promise<ToolResult> {
  // Named by npm to the scripts that it runs.
  const own = process.env['npm_execpath']
  return own?.endsWith('.js')
    ? runProgram(process.execPath, [own, ...parameters], '.')
    : runProgram('npm', parameters, '.')
}

function runProgram(program: string, parameters: readonly string[], cwd: string): Promise<ToolResult> {
  // Vitest's own variables make some tools think that they are under test.
  const { NODE_ENV, VITEST, FORCE_COLOR, ...rest } = process.env
  const env = { ...rest, NO_COLOR: '1' }
  const options = { cwd: join(repository, cwd), env, maxBuffer: 256 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(program, parameters, options, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ status, stdout, stderr })
    })
  })
}

/** A complaint that carries everything a tool said, for when it failed in a way that it does not itself list. */
export function brokenTool(name: string, { status, stdout, stderr }: ToolResult): string {
  return `${name} ended with ${status}: ${stdout.slice(-2_000)}${stderr.slice(-2_000)}`
}

/** A path as it stands in the repository. */
export function inRepository(path: string): string {
  return relative(repository, path)
}
