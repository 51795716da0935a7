import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readCommandLine, usage, type StartOptions } from './command-line'
import { startLab, type Lab } from './lab'
import { serveFolder } from './serving/serve-folder'

const repository = resolve(import.meta.dirname, '../..')
const builtApp = join(repository, 'dist')
const hours = 60 * 60_000

async function buildApp(): Promise<void> {
  console.log('Building the app …')
  const { build } = await import('vite')
  await build({ root: repository, mode: 'production', logLevel: 'warn' })
}

const movedFrom = (wanted: number, got: number): string =>
  wanted === got ? '' : `   (port ${wanted} is taken)`

function report(options: StartOptions, app: { url: string; port: number }, lab: Lab): void {
  const kept = lab.storage.kind === 'folder' ? 'kept in .lab between runs' : 'in memory, gone when this ends'
  const lines = [
    '',
    `  App   ${app.url}${movedFrom(options.port, app.port)}`,
    `  Lab   ${lab.endpoint}${movedFrom(options.labPort, lab.port)}`,
    `        ${lab.engine}, tables ${kept}`,
    ...(lab.whyMemory === undefined ? [] : [`        The folder .lab cannot be used: ${lab.whyMemory}`]),
    '',
    '  Credentials for the next 4 hours, to be pasted into the app:',
    '',
    lab.blockFor(lab.issue({ lifeMs: 4 * hours })),
    '  Ctrl-C stops everything.',
  ]
  console.log(lines.join('\n'))
}

async function run(options: StartOptions): Promise<void> {
  if (options.build) await buildApp()
  if (!existsSync(join(builtApp, 'index.html'))) {
    throw new Error('There is no built app in dist. Run npm start without --no-build.')
  }
  const lab = await startLab({
    engine: options.engine,
    folder: join(repository, '.lab'),
    port: options.labPort,
  })
  const app = await serveFolder({ folder: builtApp, port: options.port }).catch(async (error: unknown) => {
    await lab.close()
    throw error
  })
  report(options, app, lab)

  let stopping = false
  const stop = (code: number): void => {
    // A second Ctrl-C does not wait for anybody.
    if (stopping) process.exit(code)
    stopping = true
    void Promise.allSettled([app.close(), lab.close()]).then(() => process.exit(code))
  }
  process.on('SIGINT', () => stop(0))
  process.on('SIGTERM', () => stop(0))
  void lab.died.then((why) => {
    if (stopping) return
    console.error(why)
    stop(1)
  })
}

const command = readCommandLine(process.argv.slice(2))
switch (command.kind) {
  case 'help':
    console.log(usage)
    break
  case 'wrong':
    console.error(`${command.why}\n\n${usage}`)
    process.exitCode = 1
    break
  case 'start':
    run(command.options).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error))
      process.exit(1)
    })
}
