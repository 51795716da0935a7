import { Worker } from 'node:worker_threads'
import type { EngineStart, EngineStorage } from './engine'
import { engineAnswers } from './engine-answers'

/** Starts dynalite on a free port of the loopback address. Fails when its folder cannot be opened. */
export async function startDynalite(storage: EngineStorage): Promise<EngineStart> {
  const folder = storage.kind === 'folder' ? storage.path : undefined
  const thread = new Worker(new URL('./dynalite-thread.js', import.meta.url), {
    workerData: { folder },
    execArgv: [],
  })
  const died = new Promise<string>((resolve) => {
    thread.on('error', (error) => resolve(`dynalite stopped: ${error.message}`))
    thread.on('exit', () => resolve('dynalite stopped'))
  })
  const port = await Promise.race([
    new Promise<number>((resolve) => thread.once('message', resolve)),
    died.then(() => undefined),
  ])
  if (port === undefined || !(await engineAnswers(port, 10_000, died))) {
    // Not awaited: a thread that hangs in native code never ends.
    void thread.terminate()
    return {
      kind: 'failed',
      why: folder === undefined ? 'dynalite does not start' : `dynalite cannot open ${folder}`,
    }
  }
  const close = async (): Promise<void> => {
    thread.postMessage('close')
    await died
  }
  return { kind: 'started', engine: { name: 'dynalite', port, died, close } }
}
