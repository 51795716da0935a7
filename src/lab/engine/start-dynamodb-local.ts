import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type { EngineStart, EngineStorage } from './engine'
import { engineAnswers } from './engine-answers'

const require = createRequire(import.meta.url)
const emulator = join(dirname(require.resolve('amplify-dynamodb-simulator/package.json')), 'emulator')

const javaCommand = 'java'

/** Java takes seconds on an idle machine and a minute or more on one that is busy with tests. */
const patienceMs = 180_000

/** True when there is a Java that can run DynamoDB Local. */
export function hasJava(): boolean {
  return spawnSync(javaCommand, ['-version'], { stdio: 'ignore' }).status === 0
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/**
 * Starts Amazon's DynamoDB Local. It needs Java 11 or later. It cannot be told to listen on the loopback address
 * alone, and so it is as open as the machine's firewall lets it be: a tool for development machines.
 */
export async function startDynamoDbLocal(storage: EngineStorage): Promise<EngineStart> {
  if (!hasJava()) {
    return {
      kind: 'failed',
      why: 'DynamoDB Local needs Java 11 or later, and no java command was found. Install Java or leave out --engine',
    }
  }
  const port = await freePort()
  const where = storage.kind === 'folder' ? ['-dbPath', storage.path] : ['-inMemory']
  const flags = ['-port', String(port), '-sharedDb', '-disableTelemetry', ...where]
  const library = `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`
  const java = spawn(javaCommand, [library, '-jar', join(emulator, 'DynamoDBLocal.jar'), ...flags], {
    cwd: emulator,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A Ctrl-C in the terminal must not reach Java before the gateway has finished with it.
    detached: true,
  })
  let lastWords = ''
  java.stderr.on('data', (text: Buffer) => (lastWords = (lastWords + text.toString()).slice(-500)))
  const died = new Promise<string>((resolve) => {
    java.on('error', (error) => resolve(`DynamoDB Local stopped: ${error.message}`))
    java.on('exit', () => resolve(`DynamoDB Local stopped. ${lastWords.trim()}`.trim()))
  })
  const kill = (): boolean => java.kill('SIGKILL')
  process.once('exit', kill)
  const close = async (): Promise<void> => {
    java.kill('SIGTERM')
    const forced = setTimeout(kill, 5_000)
    await died
    clearTimeout(forced)
    process.off('exit', kill)
  }
  if (await engineAnswers(port, patienceMs, died)) {
    return { kind: 'started', engine: { name: 'dynamodb-local', port, died, close } }
  }
  await close()
  return { kind: 'failed', why: `DynamoDB Local does not start. ${lastWords.trim()}`.trim() }
}
