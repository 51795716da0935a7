import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { eventually } from './eventually'

const run = promisify(execFile)

/** The processes whose command line names this folder: one browser's, for every profile has a folder of its own. */
async function processesOf(folder: string): Promise<number[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,stat=,args='], { maxBuffer: 16 * 1024 * 1024 })
  return stdout
    .split('\n')
    .filter((line) => line.includes(folder) && !/^\s*\d+\s+Z/.test(line))
    .map((line) => Number.parseInt(line, 10))
}

/** Kills the browser that runs on a profile's folder, without a word to it, and waits until nothing of it is left. */
export async function killProcessesOf(folder: string): Promise<void> {
  for (const id of await processesOf(folder)) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It went with its parent.
    }
  }
  await eventually(async () => ((await processesOf(folder)).length === 0 ? true : undefined))
}
