import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { startDynalite } from '../../../src/lab/engine/start-dynalite'

it('closes no line for idleness: the gateway may have sent a request on it just then', async () => {
  const started = await startDynalite({ kind: 'memory' })
  if (started.kind === 'failed') throw new Error(started.why)
  const { engine } = started
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { connection: 'keep-alive' }
      request({ host: '127.0.0.1', port: engine.port, method: 'POST', headers }, resolve)
        .on('error', reject)
        .end()
    })
    answer.resume()
    expect(answer.headers['connection']).toBe('keep-alive')
    // Where there is a limit, Node says so: `timeout=5`.
    expect(answer.headers['keep-alive']).toBeUndefined()
  } finally {
    await engine.close()
  }
})
